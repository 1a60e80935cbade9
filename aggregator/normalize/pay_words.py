"""The words around figures that make them pay, or make them something else."""

PAY = """
pay(?! into) | paying | pays
paid(?! (?:training|holidays?|leave|time|vacations?|lunch(?:es)?|breaks?|days?|sick|parental|volunteer))
salary | salaries | wage | wages | compensation | remuneration | renumeration
rate | base | hourly | income | package | starting at | starts at | salary range | pay range
per hour
\\w*tasu(?:ga|ks|st|d|s|na)? | \\w*palk | \\w*palga\\w* | \\w*palka | tunnihind | tasustamine
gehalt | lohn | verdienst | vergütung | bruttogehalt | stundenlohn | monatsgehalt | jahresgehalt
einstiegsgehalt | salario | sueldo
retribución | remuneración | salaire | rémunération | rémunéré | palkka | palkkaus | tuntipalkka
kuukausipalkka | lön | loon | salaris
wynagrodzenie | stipendio | mzda | plat | alga | darbo užmokestis | зарплата | оплата | salário
"""
NOT_PAY_BEFORE = """
bonus(?:es)? | boonus\\w* | sign[ -]?on | signing | referral | commission(?:s)? | komisjonitasu | ote
on[ -]target | 40[13][ -]?\\(?[kb]\\)? | incentives?
tips | overtime | allowance | stipend | reimbursement | reimburse | voucher | vouchers | discounts?
insurance | tuition | pension
benefits up to | benefits worth | super | superannuation | revenue | turnover | sales of | funding | raised
series [a-d] | valuation | valued
invested | budget | budgets
assets | worth | over | save | saves | saving | savings | cost | costs | price | priced | fee | fees | deposit
fine | orders | order
premium | premiums | deductible | contribution | contributions | match | matching | fund | grant | donat\\w+
gift cards? | prizes? | awards?
equipment | laptop | home office | wellness | gym | lunch | meal | travel | relocation | retention | spot
transactions? | refunds? | claims?
customers | clients | employees | hires? | accounts | portfolio | cash | up to date | profit | bonusest
preemia\\w* | lisatasu\\w* | tulemustasu\\w* | puhkusetasu\\w* | teenustasu\\w* | osalustasu\\w*
komisjonitasu\\w* | autoritasu | hüvitis\\w*
toetus\\w* | sporditoetus\\w* | kompensatsioon\\w* | käive | käibega | hind | hinnaga | soodustus\\w*
kindlustus\\w* | prämie | provision
zuschuss | umsatz | urlaubsgeld | prime | commissions | chiffre d.affaires | comisiones | bono | ventas
bonukset | liikevaihto | shift differential
differential | salary packaging | package valued | sick pay | holiday pay | life cover | death in service
phone | uniform | profits
"""
NOT_PAY_AFTER = """
bonus(?:es)? | boonus\\w* | sign[ -]?on | signing | referral | retention | hiring | welcome | joining
commission(?:s)? | ote | on[ -]target
allowance | stipend | reimbursement | voucher | vouchers | discount | insurance | tuition | budget | gift
referral | incentive | incentives
in (?:\\w+ ){0,2}(?:funding|revenue|sales|assets|bonus(?:es)?|commissions?|savings|benefits|tips|tuition)
in (?:\\w+ ){0,2}(?:incentives|rewards|stock|equity|cash)
of (?:\\w+ ){0,2}(?:funding|revenue|sales|assets|savings|life|insurance|stock|equity|credit|coverage|experience)
worth | million | millions | billion | mln | miljon\\w* | miljard\\w* | mio | m | bn | mm | b | funding
revenue | annual bonus | yearly bonus
(?:monthly|quarterly|annual|yearly|weekly|performance|attendance) (?:\\w+ )?(?:bonus(?:es)?|differential)
(?:completion|one[ -]time|weekend|shift|night) (?:\\w+ )?(?:bonus(?:es)?|differential)
(?:monthly|annual|yearly|weekly) (?:\\w+ )?(?:allowance|stipend|budget|credit|reimbursement|discount|incentives?)
differential | shift differential
per (?:call|sale|referral|lead|mile|order|person|policy|customer|night|user|visit|child)
/ ?(?:call|sale|mile|user|seat)
lisatasu\\w* | preemia\\w* | hüvitis\\w* | toetus\\w* | sporditoetus\\w* | prämie | zuschuss | prime | value
off | credit | customers | employees | clients
life insurance | coverage | copay | deductible | premium | extra | more | savings | retention bonus
spending account | 401k | match | in bonuses
"""
LOW = """
from | starting(?: from| at)? | starts(?: from| at)? | start at | beginning at | begins at | alates | ab
desde | à partir de | dès | a partir de
alkaen | from as | min | min\\. | minimum(?: of)? | at least | no less than | not less than | vähemalt
mindestens | al menos | au moins | vähintään
od | от | nuo | no | miinimum | algpalk | starting salary(?: of| is)? | starting pay(?: of| is)?
starting wage(?: of| is)? | alustades | da
min\\.? palk | min\\.? salary | minimum wage(?: of)? | starting rate(?: of| is)?
starting hourly rate(?: of| is)? | minimum salary(?: of| is)?
minimum hourly rate(?: of| is)?
"""
HIGH = """
up to | upto | to | kuni | bis(?: zu)? | jusqu.à | hasta | max | max\\. | maximum(?: of)? | maksimaalselt
enintään | as much as | no more than
do | до | iki | līdz | tot | fino a | até | not to exceed | as high as | maksimum
"""
BETWEEN = "between | vahemikus | zwischen | entre | välillä | в пределах"
RANGE = """
- | – | — | − | _ | ‐ | ‑ | to | kuni | till | til | bis | à | a | al | hasta | to up to | up to | do | до
iki | līdz
thru | through | ~ | tot | \\.\\.\\. | …
"""
NEGOTIABLE = """
competitive | negotiable | doe | dependent on experience | tbc | tbd | kokkuleppel | läbirääkimistel
verhandelbar | nach vereinbarung | neg
a negociar | à négocier | à convenir | sopimuksen mukaan | dohodou | attractive | not disclosed | unspecified
n/a | konkurentsivõimeline
"""
