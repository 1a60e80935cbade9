"""The words that say where the work is done, by meaning."""

FIELD_REMOTE = """
telecommute | remote | fully remote | fully_remote | 100% remote | remote_always | remote_only | remote only
work from home
work_from_home | wfh | home based | home-based | homeoffice | home office | kaugtöö | täiskaugtöö
kodus töötamine | etätyö | télétravail
teletrabajo | anywhere | virtual | telework | remote work | remote job | distance | true | yes | jah
"""
FIELD_HYBRID = """
hybrid | hybrid work | hybrid remote | remote_covid | hybridwork | hübriid | hübriidtöö | hybride | híbrido
hibrido | hybridi | hybridityö
partially remote | partly remote | remote_hybrid | partial | osaline kaugtöö | flexible | temporarily remote
hybrid_remote
some remote work | occasional remote | hybrid-remote | partial remote
"""
FIELD_ONSITE = """
onsite | on-site | on site | on_site | in person | in-person | in office | in-office | office | no remote
not remote | kohapeal | kontoris
vor ort | präsenz | presencial | sur site | présentiel | lähityö | paikan päällä | on location | in_person
workplace | false | no | ei
not_remote | field | on-premise
"""
LABEL_REMOTE = "remote | remotely | work from home | wfh | home[ -]based | kaugtöö | telecommute | home ?office"
TEXTS = {
    "hybrid": """
hybrid (?:work|working|role|job|model|position|schedule|remote|environment|opportunity|basis|office|setup|set-up)
hybrid (?:arrangement|policy|team) | hybrid[,/ )-] ?(?:remote|onsite|on-site) | hybrid - | \\(hybrid\\)
remote/hybrid
(?:is|role|job|position|work|working|type|location|model|basis|option|workplace)[: (-]{1,3}hybrid
hübriidtöö\\w* | hübriidkontor\\w* | hübriidne | hübriidmudel\\w* | modalidad híbrida | modelo híbrido
hybridityö\\w*
days? (?:a |per |each )?(?:week )?(?:working )?from home | days? (?:a |per |each )?(?:week )?at home
days? (?:a |per |each )?(?:week )?(?:working )?remotely | days remote | days a week remote
days per week remote
days? (?:a |per |each )?(?:week )?in office | days? (?:a |per |each )?(?:week )?(?:in|at) the office
days? (?:a |per |each )?(?:week )?(?:in|at) our office
(?:partly|partially|occasionally|sometimes) (?:work |working )?from home
(?:partly|partially|occasionally|sometimes) (?:work |working )?remotely | some remote work | partly remote
partially remote | partial remote | kaugtöö\\w* | remote work possib\\w+ | remote work opportunit\\w+
remote work option\\w*
remote option\\w*
occasional remote work | flexible remote
(?:option|opportunity|possibility|flexibility|ability|able) (?:to|of|for) (?:\\w+ )?work(?:ing)? (?:\\w+ )?from home
(?:option|opportunity|possibility|flexibility|ability|able) (?:to|of|for) (?:\\w+ )?work(?:ing)? (?:\\w+ )?remotely
work from home (?:option|options|flexibility|days?|policy|possibility)
home office (?:option|possibility|days?)
(?:mix|combination|blend|split) of home office | home office möglich\\w* | homeoffice möglich\\w*
home-office möglich\\w*
kodukontori võimalus\\w* | kodukontoris töötami\\w* | kodus töötamise võimalus\\w* | kodus töötamist
kaugtöö võimalus\\w* | kaugtöövõimalus\\w* | osaliselt kodus | osaline kaugtöö | osaliselt kaugtöö\\w*
osaliselt kodust
võimalus töötada (?:ka )?(?:osaliselt )?(?:kodukontoris|kaugtööna)
võimalus töötada (?:ka )?(?:osaliselt )?kodus
võimalus töötada (?:ka )?(?:osaliselt )?kodust | mobiles arbeiten | télétravail partiel | etätyömahdollisuus
mahdollisuus etätyöhön
""",
    "fully": """
fully[ -]remote | 100 ?% remote | completely remote | entirely remote | permanently remote | remote only
full remote
töö on kaugtöö | täiskaugtöö | täieliku\\w* kaugtöö\\w* | täielik kaugtöö\\w* | ainult kaugtöö\\w*
kaugtöö: jah | kaugtöökoh\\w*
100 ?% kaugtöö | töö toimub kaugtööna | reines homeoffice
""",
    "remote": """
remote[ -]first
all remote
full remote | remotely from | \\(remote\\)
remote (?:position|role|job|opportunity|basis|work from|customer|agents?|call|based)
remote (?:within|in the|from anywhere)
(?:work|working|works|worked|position|location|workplace)[: (-]{1,3}remote(?:ly)?
(?:role|job|work type|job type|position) (?:is |will be )?(?:\\w+ )?remote
(?:role|job|work type|job type)[: (-]{1,3}remote
work(?:ing)? from home | work(?:ing)? at home | work(?:ing)?-from-home | work(?:ing)?-at-home | wfh
home-based | home based
work from (?:your|the comfort of your) own home | based from home | based at home | work(?:ing)? from anywhere
telecommut\\w+ | telework\\w* | kodus töötamine | töö kodus | tööta kodust | töötad kodus\\w*
täielikult distantsilt
100 ?% home office | 100 ?% homeoffice | im home office | im homeoffice | reine\\w* homeoffice
100 ?% télétravail
télétravail complet | trabajo remoto | teletrabajo | 100% remoto | etätyönä | etätyö | trabajo desde casa
""",
    "onsite": """
on-site (?:position|role|job|work|only|in|at) | on site (?:position|role|job|only|at our) | onsite
\\(on-site\\)
(?:is|work|working|role|fully|100%|position|job|location|type)[: (-]{1,3}on-site
(?:fully|working|is|works?) on site
in-office (?:position|role|job|only|work) | in-person (?:position|role|job|work|only) | work in[ -]person at
location: in person | location: one location | work location: on-site | work setting: in-person
office[ -]based
(?:at|in|from|within|out of|to|join) our (?:[\\w-]+ ){0,3}call cent(?:er|re)
(?:at|in|from|within|out of) our office
(?:place of work|workplace|work location|job location) ?(?:is|:) (?:at |in )?(?:our|the) \\w+
(?:place of work|workplace|work location|job location|work address) ?(?:is|:) (?:at )?\\d{1,5} [a-z]\\w+
(?:work|working|works|job is|role is|position is|call centre,|call center,|office,) in person
(?:töökoht|töö asukoht) ?(?:on|asub|:) (?:meie|aadressil)
(?:at|in|from|within|out of|join) our (?:[\\w-]+ ){0,3}contact cent(?:er|re)
(?:our|a|the) (?:[\\w-]+ ){0,2}front desk
(?:at|in|within|join) our (?:[\\w-]+ ){0,3}service cent(?:er|re) | (?:at|in|from|within) our store
store[ -]based | site[ -]based
(?:at|in|from|within) our shop | (?:at|in|from|within) our showroom | (?:at|in|from|within) our branch
in our office
based (?:at|in|from) the office | based (?:at|in|from) (?:the|our) (?:\\w+ )?head office
based (?:at|in|from) the store
based (?:at|in|from) the branch | not (?:a )?remote | no remote | cannot be remote | reliably commute
(?:commute|relocate) (?:to|before starting) | must (?:be able to )?(?:relocate|commute) | walk-in
töö toimub kohapeal | kohapeal | kontoris töötamine | meie kontoris | töökoha aadress | töökoha asukoht
meie poes
kaupluses | teenindussaalis | teeninduskeskuses | kõnekeskuses | töö asukoht | vor ort
in unserem büro | in unserer filiale | sur site | dans nos locaux | presencial | toimistollamme | paikan päällä
""",
}
ANCHORS = """
place of work | workplace | work location | job location | work address | töökoht
hybrid | hübriid | híbrid | remotely | from home | at home | home office | home-office | homeoffice
in office | office remote | kodukontor | kodus | kodust | kaugtöö | mobiles arbeiten | télétravail | etätyö
the office | our office | some remote | partly remote | partially remote | occasional remote | flexible remote
days remote | days a week remote | days per week remote | remote | from-home | at-home | home based
home-based | wfh | own home | from anywhere | telecommut | telework | distantsilt | remoto | teletrabajo
trabajo desde | on-site | onsite | on site | in-office | office-based | office based | in-person | in person
our store | our shop | our showroom | our branch | call cent | contact cent | service cent | store-based
store based | site-based | site based | head office | the store | the branch | commute | relocate | front desk
walk-in | one location | kohapeal | kontoris | töökoha | meie poes | kaupluses | teenindussaal | keskuses
asukoht | vor ort | unserem büro | unserer filiale | sur site | nos locaux | presencial | toimisto
paikan päällä
"""
"""Plain strings, one of which stands in every phrase of TEXTS."""
NOT_SO = """
no | not | not a | never | isn.t | not be | isn.t a | ei ole | pole | ei paku | kein | keine | pas de | no es
without | cannot be | may not
not currently offer | not offer | not eligible for | not available for | non
"""

NOT_AFTER = """
is not | isn.t | are not | not supported | not available | not possible | not offered | ei ole | pole võimalik
nicht möglich
"""
