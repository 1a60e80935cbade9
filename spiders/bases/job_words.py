"""Words of paths by which a job's page is told from lists, forms and the rest (English and Estonian)."""

# After these a slug is enough; after the plural words only an id will do: /jobs/retail is a category.
ONE = (
    r"job|job[-_]?(?:details?|offers?|ad|ads|posting|view|listing)|view[-_]?job|jobs/(?:view|job|details?)|vacancy"
    r"|position|opening|career|listing|job[-_]?listings?|posting|t(?:öö|oo)pakkumine|t(?:öö|oo)kuulutus|vakants"
)
MANY = (
    r"jobs|vacancies|positions|openings|listings|careers|offers|postings|t(?:öö|oo)pakkumised|karj(?:ää|aa)r"
    r"|(?:vabad-)?t(?:öö|oo)kohad|vabad-kohad|konkursid"
)
# Words that make a page something else wherever they stand as a whole segment.
NOT_JOBS = frozenset({
    "apply", "application", "applications", "login", "log-in", "signin", "sign-in", "register", "signup", "sign-up",
    "category", "categories", "tag", "tags", "topic", "page", "search", "results", "browse", "location",
    "locations", "place", "places", "city", "cities", "state", "states", "country", "company", "companies",
    "employer", "employers", "type", "types", "industry", "industries", "alert", "alerts", "saved", "feed", "rss",
    "post", "post-a-job", "post-job", "submit-job", "new", "advanced", "faq", "help", "about", "contact", "privacy",
    "terms", "blog", "news", "article", "articles", "advice", "resume", "resumes", "cv", "salary", "salaries",
    "all", "archive", "logi-sisse", "registreeru", "kategooria", "kandideeri", "otsing", "uudised",
})  # fmt: skip
