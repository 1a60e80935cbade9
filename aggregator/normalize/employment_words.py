"""The words for kinds of employment, as fields print them and as texts say them."""

FIELDS = {
    "full_time": """
full time | full-time | fulltime | full_time | ft | f | täistööaeg | täistööajaga | täiskoht | täiskoormus
täiskohaga | täisajaga
vollzeit | temps plein | plein temps | temps complet | tiempo completo | jornada completa | a tiempo completo
kokoaikainen | kokopäiväinen
heltid | full time regular | regular full time | full_time_regular | tempo pieno | tempo integral | voltijd
fulltime position | fuldtid
pełny etat | pilna slodze | полная занятость | permanent full time | full-time permanent | perm full time
täistööajaga töö
""",
    "part_time": """
part time | part-time | parttime | part_time | pt | p | osaline tööaeg | osaajaga | osakoormus | osakoormusega
osaline koormus | osaajatöö
osalise tööajaga | poole kohaga | teilzeit | temps partiel | à temps partiel | tiempo parcial | media jornada
jornada parcial | osa-aikainen
deltid | tempo parziale | part time regular | deeltijd | minijob | mini-job | werkstudent | weekend
weekends only | tööaeg osaline
częściowy etat | nepilna slodze | частичная занятость | permanent part time | student job | deltidsjob
""",
    "contract": """
contract | contractor | contract work | freelance | freelancer | independent contractor | 1099 | self-employed
self employed | fixed contract
töövõtuleping | käsundusleping | võlaõiguslik leping | freiberuflich | indépendant | autónomo
freelance/contract | contract to hire
contract-to-hire | contract_to_hire | corp-to-corp | b2b | gig
""",
    "temporary": """
temporary | temp | temp to perm | temp-to-perm | temp to hire | temp-to-hire | seasonal | fixed term
fixed-term | fixed_term | tähtajaline
ajutine | hooajaline | hooajatöö | befristet | zeitarbeit | saisonarbeit | cdd | intérim | interim
saisonnier | temporal | eventual
määräaikainen | kausityö | visstid | tijdelijk | fixed term contract | fixed-term contract | maternity cover
temporary contract | asendaja
tähtajaline leping | temporary position | umowa o pracę na czas określony | asenduskoht | suvetöö | kesätyö
summer job
""",
    "internship": """
intern | internship | praktika | praktikum | praktikant | stage | stagiaire | prácticas | becario
harjoittelu | trainee | tirocinio | internships
apprenticeship | apprentice | ausbildung | co-op | coop
""",
    "volunteer": """
volunteer | volunteering | vabatahtlik | vabatahtlik töö | ehrenamt | bénévolat | voluntariado | vapaaehtoinen
voluntary
""",
    "per_diem": """
per diem | per-diem | per_diem | perdiem | prn | per diem / prn | on-call/per diem | as needed | day labor
casual
""",
}
KNOWN_OTHERS = """
permanent | regular | other | perm | direct hire | festanstellung | unbefristet | cdi | indefinido | tähtajatu
alaline | vakituinen | employee
toistaiseksi | palgatöötaja | tööleping | full-time equivalent | fte | nonexempt | exempt | non-exempt
hourly | salaried | commission | on call
any | not specified | n/a | none | null | zero hours | shift work | vahetustega | vahetustega töö | rotating
flexible | 8 hour shift | day shift
night shift | overtime | monday to friday | employment | job | fixed | new-grad | entry level | summer | direct
"""
TEXTS = {
    "full_time": """
full[ -]time(?! students?| education| study| childcare) | fulltime | täistööa\\w* | täiskohaga | täiskoormus\\w*
vollzeit\\w* | temps plein | temps complet | tiempo completo | jornada completa | kokoaikai\\w+
kokopäivä\\w+ | heltid
(?:37\\.5|37,5|38|39|40) (?:hours|hrs) (?:per|a|each|/) ?week | 40[ -]hours?[ -](?:work)?week | 40 hours weekly
40 tundi nädalas
""",
    "part_time": """
part[ -]time(?! students?| education| study) | parttime | osaline tööaeg | osalise tööaja\\w* | osaajaga
osakoormus\\w*
osalise koormusega | poole kohaga | poole koormusega | teilzeit\\w* | temps partiel | tiempo parcial
media jornada
osa-aikai\\w+ | deltid | minijob | mini-job
(?:1\\d|2\\d)(?:-2\\d| to 2\\d)? (?:hours|hrs) (?:per|a|each|/) ?week
""",
    "contract": """
independent contractors? | 1099 (?:contractor|position|basis|role)
contract (?:position|role|basis|assignment|opportunity|to hire|job|work) | contract-to-hire | freelance\\w*
(?:\\d{1,2}|six|three|twelve)[ -]months? contract | on a contract basis | (?:type|terms?|length): contract
käsundusleping\\w* | töövõtuleping\\w* | (?:long|short)[ -]term contract
""",
    "temporary": """
temporary (?:position|role|job|basis|contract|assignment|opportunity|vacancy|work|cover|staff|full|part)
temp[ -]to[ -](?:perm|hire)\\w* | (?:is|type|a|position|role|contract|duration|basis): ?temporary
temporary to permanent
temp role | temp position | temp job | temp contract | temp assignment | fixed[ -]term
seasonal (?:position|role|job|work|contract|customer|employ\\w+|opportunit\\w+|team|agent\\w*|associate\\w*)
maternity (?:leave )?cover(?:age)? | tähtajali\\w+ | ajutine töö\\w* | hooajali\\w+ | hooajatöö\\w*
befristet\\w*
lapsehoolduspuhkusel viibiva\\w* | CDD | intérim | contrato temporal | määräaikai\\w+ | suvetöö\\w*
asendamise\\w*
""",
    "internship": """
internship (?:position|program|programme|opportunity|role) | paid internship | (?:this|an|our|summer) internship
praktikakoht\\w* | praktikale | tasustatud praktika\\w* | praktikum | stagiaire
""",
    "volunteer": "volunteer (?:position|role|opportunity|basis) | unpaid volunteer | vabatahtlikuna",
    "per_diem": "per[ -]diem (?:position|role|basis|shifts?|work|status) | PRN | (?:on a|as a) per[ -]diem",
}
ANCHORS = """
full-time | full time | fulltime | täistööa | täisko | vollzeit | temps plein | temps complet
tiempo completo | jornada completa | kokoaik | kokopäiv | heltid | hours | hrs | 40-hour | 40 hour | 40 tundi
part-time | part time | parttime | osaline tööaeg | osalise | osaajaga | osakoormus | poole ko | teilzeit
temps partiel | tiempo parcial | media jornada | osa-aik | deltid | minijob | mini-job | contract | 1099
freelance | leping | temporary | temp to | temp-to | temp role | temp position | temp job | temp contract
temp assignment | fixed-term | fixed term | seasonal | maternity | tähtajali | ajutine | hooaja | befristet
lapsehool | cdd | intérim | temporal | määräaik | suvetöö | asendamise | internship | praktik | stagiaire
volunteer | vabatahtlik | diem | prn
"""
"""Plain strings, one of which stands in every phrase of TEXTS."""
