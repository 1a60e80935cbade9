"""What feeds call things: our field → element names, the best first.

Names are compared without namespace, case, `_` and `-`: `job_listing:job_type`, `<jobType>` and `<job-type>` are one.
Sources: RSS 2.0, RFC 4287 (Atom), WP Job Manager's `job_feed`, NEOGOV's and Personio's job feeds, the `<source><job>`
lists that job engines take, StartupJobs' `<offers>`.
"""

TITLE = ("title", "jobtitle", "positiontitle", "position", "name")
KEY = ("id", "jobid", "guid", "referencenumber", "reference", "requisitionid", "externalid")
LINK = ("link", "url", "joburl", "detailurl", "applyurl")
EMPLOYER = (
    "company",
    "companyname",
    "employer",
    "employername",
    "hiringorganization",
    "organization",
    "subcompany",
    "startup",
)
PLACE = ("location", "joblocation", "locations", "office", "place", "address")
LOCALITY = ("city", "town", "locality", "addresslocality")
REGION = ("state", "region", "county", "province", "addressregion")
COUNTRY = ("country", "addresscountry", "countrycode")
POSTCODE = ("postalcode", "postcode", "zip", "zipcode")
TYPES = ("jobtype", "jobtypes", "employmenttype", "employmenttypes", "contracttype", "type", "schedule")
CATEGORY = (
    "category",
    "categories",
    "department",
    "industry",
    "recruitingcategory",
    "occupationcategory",
    "jobcategory",
)
WORKPLACE = ("workplace", "workplacetype", "remote", "remotetype", "joblocationtype")
PAY = ("salary", "pay", "wage", "compensation", "basesalary", "jobsalary", "salaryrange")
PAY_LEAST = ("minimumsalary", "salarymin", "minsalary", "salaryfrom")
PAY_MOST = ("maximumsalary", "salarymax", "maxsalary", "salaryto")
PAY_CURRENCY = ("salarycurrency", "currency")
PAY_PERIOD = ("salaryinterval", "salaryperiod", "salaryunit", "payperiod")
POSTED = (
    "dateposted",
    "published",
    "pubdate",
    "postedat",
    "posted",
    "date",
    "createdat",
    "datecreated",
    "advertisefromdateutc",
)
VALID = (
    "validthrough",
    "expirationdate",
    "expires",
    "expirydate",
    "expiry",
    "closingdate",
    "deadline",
    "enddate",
    "advertisetodatetimeutc",
)
LANGUAGE = ("language", "lang")
TEXT = ("encoded", "content", "jobdescriptions", "jobdescription", "description", "body", "summary")
MORE_TEXT = (
    "responsibilities",
    "examplesofduties",
    "requirements",
    "qualifications",
    "benefits",
    "supplementalinformation",
)
