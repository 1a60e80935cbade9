"""Words of place lines that are no names of places."""

NOTHING = """
n/a | na | city | town | null | none | - | undefined | unknown | not specified | unspecified | location
various
various locations | tbc | tbd | any
multiple locations | multiple cities | see description | negotiable | kokkuleppel | erinevad | asukoht | nan
not applicable | not available
"""
NOWHERE = """
remote | fully remote | remote work | work from home | home based | home-based | wfh | telecommute | anywhere
worldwide | potentially worldwide
global | everywhere | hybrid | hybrid work | hybrid remote | on-site | onsite | kaugtöö | kodukontor | kodus
kodus töötamine | nationwide
homeoffice | home office | télétravail | teletrabajo | remoto | virtual | online | in person | in-person
temporarily remote | etätyö
europe | euroopa | european union | eu | emea | apac | latam | americas | north america | asia | international
field based | field
"""
NOISE = """
(?:hybrid|remote|fully remote|temporarily remote|partially remote)(?: work| remote| job)? (?:in|from|within)
hybrid(?: work| remote| working)? | (?:fully |100% |temporarily )?remote(?: work| job| only)? | on-?site
in[ -]office | in[ -]person | wfh
work from home(?: in)? | home[ -]based(?: in)? | kaugtöö | kodukontor | remote-friendly | telecommute | virtual
locations? ?: | asukoht ?: | town | töökoha asukoht ?: | place of work ?: | based in | based near | office in
headquarters? | hq | nearby
(?:greater|metro(?:politan)?) area | metro(?:politan)? area | area | surrounding areas? | and surrounding
region | county of | city of
not specified | open to | within | throughout | across | only | based | multiple locations
home office | flexible
\\+ ?\\d{1,3} (?:more|other)?(?: locations?)? | \\d{1,3} locations? | and \\d{1,3} (?:more|others?) | possible
office | kontor | poolhaagis
"""
TURNED = (
    "central | north | south | east | west | inner | outer | greater | downtown | city | near | upper | lower | the"
)
STREETS = """
tn | tänav | mnt | maantee | pst | puiestee | tee | põik | street | st | road | rd | avenue | ave | drive | dr
lane | ln | boulevard | blvd
way | suite | floor | straße | strasse | str | rue | calle | katu | platz | highway | hwy | building | unit
square | park | house
"""
