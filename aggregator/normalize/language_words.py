"""Small words by which a language is known at a glance, and the names that boards give languages."""

SMALL_WORDS = {
    "en": """
the and of to you your we our with will for are is be have as that this or from who can on by at an it all
their they what
would should must has been about up out into whose where when how which more any each not than
""",
    "et": """
ja on ning või et oma meie sinu sa kui ka ei kes mis see selle sul sulle meil sind teie oled olla oleme kuid
siis kõik kus
töö tööle hea sinult ootame pakume otsime mida meiega samuti väga kuni alates läbi üle
""",
    "de": """
und der die das wir du sie ist mit für von den dem ein eine einen einer im zu auf dich dir unser unsere ihre
nicht sich als
oder bei sind deine ihr auch zur zum
""",
    "fr": "et le les des du une vous nous est dans pour avec votre notre sur qui au aux vos nos ou ce cette sont par",
    "es": "el los las del una para con por nuestro nuestra que tu su se más como es son ser tus sus y lo al nos te",
    "fi": """
ja on sinä me että tai olet meillä sinun kanssa myös joka sekä meidän voit ovat työ sinulla sekä olemme hyvä
jos kuin mutta
ole etsimme tarjoamme
""",
    "sv": "och att är du vi som på med av för det ett till har dig vår oss våra inte kan om dina eller ditt",
    "ru": "и в на с по для мы вы не от к что как или за их наш вас из это вам при у до все также",
    "lv": "un ar uz no par mēs tu kas lai vai jūs mūsu ir pie savu kā tev darba var arī būs",
    "lt": "ir su į apie mes tu kad arba iš mūsų yra būti tavo už kaip jūsų bei kas nuo tai jei ne darbo",
    "nl": "de het een en van je wij ons onze met voor dat niet zijn aan jouw bij ook te naar als heb wat",
    "pl": "i w na z do się nie jest dla oraz lub od za po że jak są być to przez naszych Cię",
    "it": "il di e la per che con del della una sei nel i gli le alla dei si da nostro nostra sono è",
    "pt": "o de e que do da em para com os as não uma você nossa nosso dos das ao por na no se",
}
TITLE_WORDS = {
    "en": """
customer customers service services support representative manager advisor adviser clerk desk order complaints
member relations associate leader engineer inbound outbound call bilingual officer handler nurse driver sales
teacher supervisor help receptionist accountant developer administrator executive worker chef cleaner
""",
    "et": """
klienditeenindaja klienditeeninduse klienditoe klienditugi spetsialist teenindaja müügikonsultant müüja juht
kliendihaldur konsultant koordinaator assistent operaator kõnekeskuse raamatupidaja arendaja projektijuht tööle
""",
    "de": "mitarbeiter mitarbeiterin kundenservice kundenberater kundenberaterin kundendienst sachbearbeiter berater",
    "fi": "asiakaspalvelija asiakaspalvelu asiakaspalveluneuvoja myyjä asiantuntija neuvoja",
    "es": "atención cliente clientes asesor teleoperador agente",
    "fr": "conseiller conseillère clientèle chargé téléconseiller",
}
"""Words of job titles that are of one language."""
NAMES = {
    "english": "en", "inglise": "en", "inglise keel": "en", "englisch": "en", "anglais": "en", "inglés": "en",
    "englanti": "en",
    "estonian": "et", "eesti": "et", "eesti keel": "et", "estnisch": "et", "viro": "et",
    "russian": "ru", "vene": "ru", "vene keel": "ru", "русский": "ru", "german": "de", "saksa": "de", "deutsch": "de",
    "finnish": "fi", "soome": "fi", "suomi": "fi", "french": "fr", "français": "fr", "spanish": "es", "español": "es",
    "swedish": "sv", "svenska": "sv", "latvian": "lv", "latviešu": "lv", "lithuanian": "lt", "lietuvių": "lt",
    "polish": "pl", "polski": "pl", "dutch": "nl", "nederlands": "nl", "italian": "it", "italiano": "it",
    "portuguese": "pt",
    "português": "pt", "norwegian": "no", "norsk": "no", "danish": "da", "dansk": "da", "ukrainian": "uk",
    "українська": "uk",
    "eng": "en", "est": "et", "rus": "ru", "ger": "de", "deu": "de", "fin": "fi", "fra": "fr", "fre": "fr",
    "spa": "es",
}  # fmt: skip
