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
OUTSOURCERS = """
Teleperformance | Concentrix | TTEC | Foundever | Sitel(?: Group)? | Sykes | Alorica | TaskUs
TELUS International | TELUS Digital | Conduent
Majorel | Webhelp | Transcom | Capita | Serco | Arise(?: Virtual Solutions)? | LiveOps | StarTek | iQor
Qualfon | VXI(?: Global)? | Ibex
24-7 Intouch | 24/7 Intouch | IntouchCX | Working Solutions | Maximus | HGS | Hinduja Global Solutions
Firstsource | Genpact | WNS | Sutherland
Atento | Konecta | Comdata | Arvato | Capgemini Business Services | Bosch Service Solutions | ModSquad
SupportNinja | PartnerHero | Helpware
Simply Contact | Ubiquity | Nexrep | Percepta | Results CX | ResultsCX | Afni | GC Services | InfoCision
Ventrica | Kura | Ant Marketing
Helpling Support | Nearsol | Televerde | Corporate Solutions Group Contact | Call Center Sales Pro
AnswerConnect | Ruby Receptionists | Moneypenny
Smith\\.ai | Call Expert | Runway BPO | Support Services Group | Faneuil | Continuum Global Solutions
Mindpearl | Merchants SA | GoContact
Circle ?BPO | Telemarketing OÜ | Kõnekeskuse OÜ | Barona Eesti | Runtime BPO | \\w+ BPO
"""
STAFFING_NAMES = """
Adecco | Randstad | Manpower(?:Group)? | Robert Half | OfficeTeam | Kelly Services | Kelly | Aerotek
Express Employment Professionals | Spherion
Hays | Michael Page | Reed | Office Angels | Brook Street | Pertemps | Blue Arrow | Gi Group | Adecco Eesti
CVO Recruitment | Barona | Hire Hand
Apple One | AppleOne | Insight Global | TEKsystems | Volt | Ultimate Staffing | PrideStaff | Snelling
Labor Finders | Remedy Intelligent Staffing
Kforce | Allegis | Page Personnel | Hudson | Search Consultancy | Huntress | Tiger Recruitment | Impellam
Staffline | Synergie | Start People
Job Squad | Simera | InterTemps | Smart Work | Biilike? | StaffPoint | Eezy | Bolt Staffing | Tempo Team
Tempo-Team | Unique Personal
Cpl | Morgan McKinley | Sigmar | Workforce Eesti | Sihtotstarbeline Personal
"""
STAFFING_WORDS = """
\\w*staffing | recruitment | recruiting | recruiters? | personnel | personaliteenused | personalirent
tööjõurent | tööjõuvahendus | rendipersonal
employment agency | temps | talent solutions | workforce solutions | zeitarbeit | personaldienst\\w*
personalservice | travail temporaire
intérim | trabajo temporal | ETT | henkilöstöpalvelu\\w* | headhunters? | executive search
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
