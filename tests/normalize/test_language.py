"""The language of most of a text, or none."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aggregator.normalize.facts import BoardFacts
from aggregator.normalize.language import stated_language, text_language

TEXTS = {
    "en": "You answer questions from our customers by phone and by chat, and you keep a record of what they asked.",
    "et": "Sinu ülesandeks on vastata klientide küsimustele telefoni ja vestluse teel ning hoida korras nende andmed.",
    "de": "Du beantwortest die Fragen unserer Kunden am Telefon und im Chat und hältst fest, was sie gefragt haben.",
    "fr": "Vous répondez aux questions de nos clients par téléphone et vous notez ce qu'ils ont demandé.",
    "es": "Respondes a las preguntas de nuestros clientes por teléfono y anotas lo que han preguntado.",
    "fi": "Vastaat asiakkaidemme kysymyksiin puhelimitse ja chatissa sekä kirjaat ylös, mitä he ovat kysyneet.",
    "ru": "Вы отвечаете на вопросы наших клиентов по телефону и записываете всё, о чём они спрашивали.",
    "lv": "Tu atbildi uz mūsu klientu jautājumiem pa tālruni un pieraksti, ko viņi ir jautājuši.",
    "sv": "Du svarar på våra kunders frågor på telefon och antecknar vad de har frågat om under samtalet.",
    "pl": "Odpowiadasz na pytania naszych klientów przez telefon i zapisujesz, o co pytali w czasie rozmowy.",
    "uk": "Ви відповідаєте на запитання наших клієнтів телефоном і записуєте все, про що вони запитували.",
    "hu": "Telefonon válaszolsz ügyfeleink kérdéseire, és feljegyzed, hogy mit kérdeztek a beszélgetés során.",
    "tr": "Müşterilerimizin sorularını telefonla yanıtlar ve ne sorduklarını kayıt altına alırsınız.",
    "el": "Απαντάτε στις ερωτήσεις των πελατών μας τηλεφωνικά και καταγράφετε όσα σας ρώτησαν.",
}


@pytest.mark.parametrize(("code", "text"), TEXTS.items())
def test_a_sentence_gives_its_language(code, text):
    assert text_language(text) == code


def test_most_of_the_text_decides():
    assert text_language(TEXTS["et"] * 6 + "\n" + TEXTS["en"]) == "et"
    assert text_language(TEXTS["en"] * 6 + "\n" + TEXTS["et"]) == "en"


@pytest.mark.parametrize("text", [None, "", "Agent", "1400 €", "+++ 24/7 +++"])
def test_too_little_text_has_no_language(text):
    assert text_language(text) is None


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("Customer Complaints Clerk", "en"),
        ("Kogenud klienditeenindaja poodi", "et"),
        ("Mitarbeiterin im Kundendienst", "de"),
        ("Otterby Larksong Birchline", None),
        ("Kundenberater / Customer Agent", None),
    ],
)
def test_a_title_alone_has_the_language_of_its_plain_words_or_none(title, code):
    assert text_language(title) == code


def test_plain_texts_need_no_model(monkeypatch):
    monkeypatch.setattr("aggregator.normalize.language._model", lambda: pytest.fail("the model was asked"))
    lines = "Answer calls\nTake orders\nKeep records of the calls\nHelp customers with returns"
    for text in (
        "Customer Complaints Clerk",
        f"What you will do\n{lines}\nYou will be part of our team and of the shop.",
    ):
        assert text_language(text) == "en"


@pytest.mark.parametrize(
    ("printed", "code"),
    [
        ("et", "et"),
        ("en-US", "en"),
        ("Eesti", "et"),
        ("Estonian", "et"),
        ("rus", "ru"),
        ("Klingon", None),
        (None, None),
    ],
)
def test_a_stated_language_is_a_code(printed, code):
    assert stated_language(printed, BoardFacts()) == code


@settings(deadline=None)  # the model takes its time to load
@given(st.text(max_size=300))
def test_any_text_gives_a_code_or_none(text):
    code = text_language(text)
    assert code is None or len(code) == 2
