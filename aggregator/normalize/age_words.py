"""The words in which boards print how old a posting is, by language."""

TODAY = """
today | just posted | just now | just in
few minutes ago | few hours ago | few seconds ago | moments? ago | newly posted
täna | äsja | hetk tagasi | just nüüd
heute | gerade eben | soeben | eben erst
aujourd.?hui | à l.instant
hoy | ahora | recién publicad[oa] | publicad[oa] recientemente
tänään | juuri nyt | juuri julkaistu
idag | i dag | nyss | oggi | hoje | agora | vandaag
zojuist | dzisiaj | dziś | сегодня | только что | šodien | šiandien
"""
YESTERDAY = """
yesterday | eile | gestern | hier | ayer | eilen | igår
i går | ieri | ontem | gisteren | wczoraj | вчера | vakar | včera
"""
DAY_BEFORE = """
day before yesterday | üleeile | vorgestern | avant-hier
anteayer | toissapäivänä | eergisteren | przedwczoraj | позавчера
"""
MINUTES = """
minutes? | mins? | seconds? | secs?
minut(?:it|i)? | sekund(?:it|i|en)? | minuten?
secondes? | minutos? | segundos? | minuuttia? | sekuntia? | минут[ыу]?
"""
HOURS = """
hours? | hrs? | h | tund | tundi | tunni | stunden? | heures? | horas? | tunti | tuntia | timmar | timme
or[ae] | uur | uren | godzin[yaę]? | час(?:а|ов)? | stundām
"""
DAYS = """
days? | d | päeva? | tag(?:en|e)? | jours? | d[ií]as? | päivää? | dag(?:ar|en)? | giorn[io] | dni | dzień
д(?:ень|ня|ней) | dienām | dienas?
"""
WEEKS = """
weeks? | wks? | w | nädal(?:at)? | näd | wochen?
semaines? | semanas? | viikkoa? | veckor | vecka | settiman[ae] | weken
tygodni(?:e|a)? | tydzień | недел[юиь]
"""
MONTHS = """
months? | mos? | kuud? | monat(?:en|e)? | mois
mes(?:es|e|i)? | kuukautta | kuukausi | månad(?:er)? | maanden | maand
miesiąc | miesiące | miesięcy | месяц(?:а|ев)?
"""
YEARS = """
years? | yrs? | y | aastat? | jahr(?:en|e)? | ans? | años? | vuotta
vuosi | år | ann[io] | jaar | lat | rok | год | года | лет
"""
ONE = "a | an | one | üks | ühe | ein(?:em|er|e)? | une? | un[oa] | yksi | en | ett"
AGO = """
ago | tagasi | vor | seit | il y a | hace | sitten | sedan
fa | há | geleden | temu | назад | atpakaļ | prieš | pirms
old | posted | lisatud | since | för
"""
AT_LEAST = """
more than | over | at least | older than | üle | rohkem kui
enam kui | mehr als | über | mindestens | plus de | más de
yli | mer än | oltre | más | mais de | meer dan | ponad | более | больше
"""
ACTIVITY = "active | aktiivne | aktiv | actif | activ[ao] | aktiivinen | updated | uuendatud"
