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
TEXT_HYBRID = """
hybrid (?:work|working|role|job|model|position|schedule|remote|environment|opportunity|basis|office)
hybrid (?:setup|set-up|arrangement|policy|team)
hybrid[,/ )-] ?(?:remote|onsite|on-site)
(?:is|role|job|position|work|working|type|location|model|basis|option)[: (-]{1,3}hybrid
remote/hybrid | hybrid/remote | \\(hybrid\\) | hybrid - | hübriidtöö\\w* | hübriidkontor\\w* | hübriidne
hübriidmudel\\w*
(?:\\d|one|two|three|four)(?: (?:or|to) \\w+)? days? (?:a |per |each )?(?:week )?(?:working )?(?:from|at) home
(?:\\d|one|two|three|four)(?: (?:or|to) \\w+)? days? (?:a |per |each )?(?:week )?(?:working )?remote(?:ly)?
(?:\\d|one|two|three|four)(?:-\\d)? days? (?:a |per |each )?(?:week )?(?:in the|in our|at the|at our|in) office
(?:partly|partially|partial|occasional(?:ly)?) (?:remote(?:ly)?|(?:work |working )?from home|remote work)
(?:mix|combination|blend|split) of (?:home|office|remote)[ -](?:and|based|working|&)
(?:option|opportunity|possibility|flexibility|ability|able) (?:to|of|for) (?:\\w+ )?work(?:ing)? (?:\\w+ )?from home
(?:option|opportunity|possibility|flexibility|ability|able) (?:to|of|for) (?:\\w+ )?work(?:ing)? (?:\\w+ )?remotely
work from home (?:option|options|flexibility|days?|policy|possibility)
home[ -]office (?:option|possibility|days?)
kodukontori võimalus\\w* | kodus töötamise võimalus\\w* | kaugtöö võimalus\\w* | kaugtöövõimalus\\w*
osaliselt kodus
osaline kaugtöö | osaliselt kaugtöö\\w*
võimalus töötada (?:ka )?(?:osaliselt )?(?:kodus|kodust|kodukontoris|kaugtööna|distantsilt)
teils (?:im )?home ?office | home ?office möglich\\w* | mobiles arbeiten | télétravail partiel
modalidad híbrida | modelo híbrido
hybridityö\\w* | etätyömahdollisuus | mahdollisuus etätyöhön | flexible remote
"""
TEXT_REMOTE = """
fully[ -]remote | 100 ?% remote | completely remote | entirely remote | permanently remote | remote[ -]first
remote only | all remote
remote (?:position|role|job|opportunity|basis|work from|customer|agents?|call|based|within|in the|from anywhere)
(?:work|working|works|worked|role|job|position|location|workplace|work type)[: (-]{1,3}remote(?:ly)?
\\(remote\\) | remotely from
work(?:ing)?[ -](?:from|at)[ -]home | wfh | home[ -]based
work from (?:your|the comfort of your) (?:own )?home | based (?:from|at) home
work(?:ing)? from anywhere | telecommut\\w+ | telework\\w*
kaugtöö\\w* | kodus töötamine | töö kodus | tööta kodust | töötad kodus\\w* | täielikult distantsilt
100 ?% home ?office | im home ?office | reine\\w* home ?office | 100 ?% télétravail | télétravail complet
full remote
trabajo remoto | teletrabajo | 100% remoto | etätyönä | etätyö | trabajo desde casa
"""
TEXT_ONSITE = """
on[ -]?site (?:position|role|job|work|only|in|at|at our)
(?:is|work|working|role|fully|100%|position|job|location)[: (-]{1,3}on[ -]?site
onsite | \\(on-site\\) | in[ -]office (?:position|role|job|only|work)
in[ -]person (?:position|role|job|work|only)
work (?:location|place|setting): (?:in|one|multiple)[ -](?:person|location|locations) | work location: on-site
(?:at|in|from|within|out of) our (?:[\\w-]+ ){0,3}(?:office|offices|store|shop|showroom|branch)
(?:at|in|within|join) our (?:[\\w-]+ ){0,3}(?:call|contact|service|support) cent(?:er|re)
office[ -]based | store[ -]based | site[ -]based
based (?:at|in|from) (?:the|our) (?:\\w+ )?(?:office|head office|store|branch|site)
not (?:a )?remote | no remote | cannot be remote | not (?:a )?work from home
must (?:be able to )?(?:commute|relocate)
reliably commute | (?:commute|relocate) (?:to|before starting) | work in[ -]person | in our office
front desk | walk-in
töö toimub kohapeal | kohapeal | meie kontoris | kontoris töötamine | töökoha aadress | meie poes
meie kaupluses
kaupluses | teenindussaalis | klienditeeninduskeskuses | meie kõnekeskuses | kõnekeskuses | töö asukoht
töökoht asub
vor ort | in unserem büro | in unserer filiale | sur site | dans nos locaux | presencial | toimistollamme
paikan päällä
"""
NOT_SO = """
no | not | not a | never | isn.t | not be | isn.t a | ei ole | pole | ei paku | kein | keine | pas de | no es
without | cannot be | may not
not currently offer | not offer | not eligible for | not available for | non
"""
ANCHORS_HYBRID = """
hybrid | hübriid | híbrid | remote | home | office | kodu | kaugtöö | mobiles arbeiten | télétravail | etätyö
"""
ANCHORS_REMOTE = """
remote | home | wfh | from anywhere | telecommut | telework | kaugtöö | kodus | distantsilt | télétravail
remoto
teletrabajo | etätyö | trabajo desde
"""
ANCHORS_ONSITE = """
site | office | person | location | setting | place: | our | based | branch | remote | home | commute
relocate | front desk | walk-in
kohapeal | kontori | töökoha | poes | kauplus | teenindussaal | teeninduskesku | kõnekesku | asukoht | asub
vor ort
unser | locaux | presencial | toimisto | paikan
"""
