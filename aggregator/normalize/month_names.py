"""Month names and their abbreviations in the languages of the boards, folded for look-up.

Source: CLDR month names (wide, abbreviated), with the genitives that Finnish, Estonian, Baltic and Slavic
dates use.
"""

import unicodedata
from collections.abc import Mapping
from types import MappingProxyType

_NAMES = """
january jan jaanuar jaan januar jänner janvier janv enero ene tammikuu tammikuuta gennaio januari janvāris
sausio styczeń stycznia sty января январь янв janeiro januára leden ledna

february feb veebruar veebr februar feber février fevrier févr fevr febrero helmikuu helmikuuta febbraio
februari februāris vasario luty lutego lut февраля февраль фев fevereiro fev únor února

march mar märts märz mars marzo maaliskuu maaliskuuta maart marts kovo marzec marca марта март março marco
březen března mrt mär

april apr aprill avril avr abril abr huhtikuu huhtikuuta aprile aprīlis balandžio kwiecień kwietnia kwi апреля
апрель апр duben dubna

may mai mayo toukokuu toukokuuta maggio maijs gegužės maj maja мая май maio mei květen května mag

june jun juuni juni juin junio kesäkuu kesäkuuta giugno jūnijs birželio czerwiec czerwca cze июня июнь июн
junho červen června giu

july jul juuli juli juillet juil julio heinäkuu heinäkuuta luglio jūlijs liepos lipiec lipca lip июля июль июл
julho červenec července lug

august aug août aout agosto ago elokuu elokuuta augustus augusti augusts rugpjūčio sierpień sierpnia sie
августа август авг srpen srpna

september septembri sep sept septembre septiembre syyskuu syyskuuta settembre set septembris rugsėjo wrzesień
września
wrz сентября сентябрь сен сент setembro září

october oktoobri oct oktoober okt oktober octobre octubre lokakuu lokakuuta ottobre ott oktobris spalio
październik
października paź октября октябрь окт outubro out říjen října

november novembri nov novembre noviembre marraskuu marraskuuta novembris lapkričio listopad listopada lis
ноября ноябрь
ноя novembro listopadu

december detsembri dec detsember dets dezember dez décembre decembre déc diciembre dic joulukuu joulukuuta
dicembre
decembris gruodžio grudzień grudnia gru декабря декабрь дек dezembro prosinec prosince
"""


def folded(word: str) -> str:
    """`word` in lower case without accents or a closing full stop.

    >>> folded("Févr."), folded("MÄRZ")
    ('fevr', 'marz')
    """
    plain = unicodedata.normalize("NFKD", word.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c)).strip(".")


MONTHS: Mapping[str, int] = MappingProxyType(
    {
        folded(name): number
        for number, names in enumerate(_NAMES.strip().split("\n\n"), start=1)
        for name in names.split()
    }
)
"""Folded month name → 1 to 12."""
