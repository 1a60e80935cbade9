"""Names and words that give an employer's kind away, and the fillers that name none.

The outsourcers are the trade's large contact-centre businesses, the agencies those that advertise under their own name;
both are public knowledge. A profile or a board may know more; an employer in neither list stays unknown.
"""

UNNAMED = """
confidential | company confidential | confidential company | private | private advertiser | anonymous
undisclosed | not disclosed | unknown | n/a
na | null | none | - | employer | company | company name | hidden | confidential employer | name confidential
non renseigné | vertraulich | anonüümne
konfidentsiaalne | tööandja | tööandja soovib jääda anonüümseks | hiring company | various
client confidential | confidencial | undefined
the company | our client | a confidential client | client of .{2,60}
"""
OUTSOURCERS_ALONE = """
Arise(?: Virtual Solutions)? | Maximus | Ibex | Ubiquity | Kura | Sutherland | HGS | WNS
"""
"""Names that are also others' names, or words: they count as the whole name only."""
OUTSOURCERS = """
Capita | Serco | Teleperformance | Concentrix | TTEC | Foundever | Sitel(?: Group)? | Sykes | Alorica | TaskUs
TELUS International | TELUS Digital | Conduent
Majorel | Webhelp | Transcom | LiveOps | StarTek | iQor
Qualfon | VXI(?: Global)?
24-7 Intouch | 24/7 Intouch | IntouchCX | Working Solutions | Hinduja Global Solutions
Firstsource | Genpact
Atento | Konecta | Comdata | Arvato | Capgemini Business Services | Bosch Service Solutions | ModSquad
SupportNinja | PartnerHero | Helpware
Simply Contact | Nexrep | Percepta | Results CX | ResultsCX | Afni | GC Services | InfoCision
Ventrica | Ant Marketing
Helpling Support | Nearsol | Televerde | Corporate Solutions Group Contact | Call Center Sales Pro
AnswerConnect | Ruby Receptionists | Moneypenny
Smith\\.ai | Call Expert | Runway BPO | Support Services Group | Faneuil | Continuum Global Solutions
Mindpearl | Merchants SA | GoContact
Circle ?BPO | Telemarketing OÜ | Kõnekeskuse OÜ | Barona Eesti | Runtime BPO | \\w+ BPO
"""
STAFFING_ALONE = "Kelly | Reed | Volt | Hudson | Synergie | Huntress"
"""Likewise."""
STAFFING_NAMES = """
Hays | Cpl | Adecco | Randstad | Manpower(?:Group)? | Robert Half | OfficeTeam | Kelly Services | Aerotek
Express Employment Professionals | Spherion
Michael Page | Office Angels | Brook Street | Pertemps | Blue Arrow | Gi Group | Adecco Eesti
CVO Recruitment | Barona | Hire Hand
Apple One | AppleOne | Insight Global | TEKsystems | Ultimate Staffing | PrideStaff | Snelling
Labor Finders | Remedy Intelligent Staffing
Kforce | Allegis | Page Personnel | Search Consultancy | Tiger Recruitment | Impellam
Staffline | Start People
Job Squad | Simera | InterTemps | Smart Work | Biilike? | StaffPoint | Eezy | Bolt Staffing | Tempo Team
Tempo-Team | Unique Personal
Morgan McKinley | Sigmar | Workforce Eesti | Sihtotstarbeline Personal
"""
OUTSOURCER_WORDS = """
(?:call|contact|customer contact) cent(?:er|re)s? (?:\\w+ )?(?:partners?|services?|solutions?|outsourcing|company)
(?:call|contact|customer contact) cent(?:er|re)s? (?:\\w+ )?(?:specialists|experts|professionals|group|agents)
contact solutions | contact partners | contact outsourcing
customer (?:care|support|service|experience|contact) (?:\\w+ )?(?:solutions|partners|outsourcing|outsourcers)
bpo | bpo services | call cent(?:er|re) bpo | outsourcing | outsourcers | teleservices | telemarketing
answering services? | virtual receptionists | klienditoe teenused | kõnekeskuse teenused
"""
OUTSOURCER_ENDS = """
call cent(?:er|re)s? | contact cent(?:er|re)s? | klienditugi | kõnekeskus
kontaktikeskus | teeninduskeskus | kontaktkeskus
"""
INCORPORATED_ENDS = f"{OUTSOURCER_ENDS} customer care | customer support | client support | customer services"
"""What names a business at the end of its name, but a department behind the name of another."""
OTHER_TRADES = """
payroll | accounting | accountancy | bookkeeping | hr | human resources | staff | staffing | personnel | workforce
recruitment | recruitment process
legal | it | tech | tax | finance | logistics | warehouse | facilities | facility | manufacturing | pharma
clinical | medical billing | billing | sales | marketing | engineering | lens | lenses
"""
"""Before "outsourcing" and the like: another trade than customer service."""
DEPARTMENTS = """
department | dept | of | council | county | city | university | college | hospital | nhs | police | bank | airlines?
airways | hotels? | health | resources? | insurance | energy | customer service | ministry | state | federal
amet | ameti | pank | panga
"""
CARE = """
service users? | support workers? | carers? | care homes? | care plans? | personal care | health and social care
disabilit\\w+ | autism | vulnerable | social work\\w*
"""
"""What the text of a business speaks of that is called "… Support" and gives it to people in need."""
STAFFING_WORDS = """
\\w*staffing | recruitment | recruiting | recruiters? | personnel | personaliteenused | personalirent
tööjõurent | tööjõuvahendus | rendipersonal | personal (?:OÜ|AS)
employment agency | temps | talent solutions | workforce solutions | zeitarbeit | personaldienst\\w*
personalservice | travail temporaire
intérim | trabajo temporal | ETT | henkilöstöpalvelu\\w* | headhunters? | executive search
talent agency | talent partners | staff agency | job agency | tööjõud | tööjõu | värbamine | värbamisbüroo
employment professionals | resourcing | search & selection
"""
STAFFING_TEXT = """
on behalf of (?:our|a|my) (?:\\w+ ){0,3}client
(?:our|my) client(?: is|, a|, an|, one|s? are| based| who| company| has| requires| in)
(?:acting|operating|operates|acts) as an? (?:employment|recruitment) (?:agency|business|consultancy)
(?:a|an|leading|global|largest) staffing (?:agency|firm|company)
(?:we are|is) an? (?:\\w+ ){0,3}(?:recruitment|staffing|employment) (?:agency|firm|company|consultancy|business)
tööjõuvahendusega tegelev | tööjõurendi\\w* | personaliotsingu\\w* | renditöötajana | rendisuhte\\w*
meie klient on | meie kliendi juurde
otsime oma kliendile | oma kliendi jaoks | für unseren kunden suchen | notre client | nuestro cliente
asiakasyrityksellemme
"""
ANCHORS = """
outsourc | bpo | client | staffing | employment | recruitment | tööjõu | personaliotsing | renditöö | rendisuh
klien | kunden
cliente
asiakasyrit
"""
OUTSOURCER_TEXT = """
business process outsourcing | BPO | (?:leading|global|largest) outsourc(?:er|ing) (?:company|provider|partner)
"""
