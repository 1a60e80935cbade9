"""The signs by which walls are known (survey of 2026-08 to 2026-10); data only, `walls.py` reads them."""

from dataclasses import dataclass

from aggregator.extract.page import Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """One wall and what it is known by; all words in lower case, any one of them is enough."""

    wall: str
    """Name for people."""
    outcome: Outcome = Outcome.BLOCKED
    """What a page behind this wall counts as."""
    headers: tuple[tuple[str, str], ...] = ()
    """(header, part of its value); "" for a header that need only be there."""
    titles: tuple[str, ...] = ()
    """How the page's title begins."""
    marks: tuple[str, ...] = ()
    """Parts of the body that no ordinary page has."""
    thin: tuple[str, ...] = ()
    """Parts that ordinary pages may have too: they count on a refusing status or a page almost without text."""
    both: tuple[tuple[str, str], ...] = ()
    """Pairs of body parts that count together."""


WALLS = (
    Signs(
        wall="Indeed's login gate",
        outcome=Outcome.LOGIN_WALL,
        titles=("authenticating...", "authenticating…"),
        marks=("branding=login-required", "branding=page-two-signin"),
        thin=("bot-detection-anonymous",),
    ),
    Signs(
        wall="Indeed's captcha page",
        titles=("security check - indeed",),
        thin=(
            "additional verification required",
            "vérification supplémentaire requise",
            "verificación adicional requerida",
            "zusätzliche verifizierung erforderlich",
        ),
    ),
    Signs(
        wall="Indeed's hard block",
        titles=("blocked - indeed",),
        thin=("troubleshooting cloudflare errors", ">request blocked<"),
    ),
    Signs(
        wall="Cloudflare's challenge",
        headers=(("cf-mitigated", "challenge"),),
        titles=("just a moment", "attention required!", "security check", "un instant", "einen moment", "üks hetk"),
        marks=("_cf_chl_opt", "__cf_chl_", "cf-browser-verification", "enable javascript and cookies to continue"),
        thin=("challenges.cloudflare.com/turnstile", "sorry, you have been blocked", "ray id"),
    ),
    Signs(
        wall="DataDome's captcha",
        headers=(("x-datadome", "protected"), ("x-dd-b", "")),
        marks=("geo.captcha-delivery.com",),
        thin=("ct.captcha-delivery.com", "captcha-delivery.com", "var dd="),
    ),
    Signs(
        wall="HUMAN's (PerimeterX) captcha",
        titles=("access to this page has been denied",),
        thin=("px-captcha", "press &amp; hold", "press & hold", "access to this page has been denied"),
    ),
    Signs(
        wall="Akamai's refusal",
        marks=("errors.edgesuite.net",),
        both=(("access denied", "reference #"), ("access denied", "reference&#32;&#35;")),
    ),
    Signs(
        wall="Imperva's (Incapsula) block",
        marks=("incapsula incident id",),
        both=(("_incapsula_resource", 'id="main-iframe"'), ("_incapsula_resource", "id='main-iframe'")),
    ),
    Signs(
        wall="AWS WAF's challenge",
        headers=(("x-amzn-waf-action", ""),),
        marks=("awswafcookiedomainlist",),
        thin=("token.awswaf.com", "gokuprops"),
    ),
    Signs(
        wall="Vercel's checkpoint",
        headers=(("x-vercel-mitigated", ""),),
        titles=("vercel security checkpoint",),
        marks=("vercel security checkpoint",),
    ),
    Signs(
        wall="Sucuri's block",
        headers=(("x-sucuri-block", ""),),
        titles=("sucuri website firewall",),
        thin=("sucuri.net", "sucuri website firewall"),
    ),
    Signs(wall="Radware's captcha", marks=("validate.perfdrive.com",), titles=("radware bot manager",)),
    Signs(
        wall="SiteGround's captcha",
        headers=(("sg-captcha", ""),),
        marks=("/.well-known/sgcaptcha",),
        titles=("robot challenge screen",),
    ),
    Signs(
        wall="Kasada's check", headers=(("x-kpsdk-ct", ""),), thin=("kpsdk", "/149e9513-01fa-4fb0-aad4-566afd725d1b/")
    ),
    Signs(
        wall="a domain for sale",
        outcome=Outcome.SERVICE_CLOSED,
        marks=("this domain is for sale", "buy this domain", "this domain may be for sale", "domain is parked"),
        thin=(
            "sedoparking",
            "parkingcrew",
            "bodis.com",
            "hugedomains.com",
            "dan.com/buy-domain",
            "afternic.com",
            "parked free",
            "window.park",
        ),
    ),
    Signs(
        wall="a service that has closed",
        outcome=Outcome.SERVICE_CLOSED,
        titles=("service closed", "we have closed", "site closed", "goodbye"),
        thin=(
            "has been discontinued",
            "is no longer available in your country",
            "has ceased operations",
            "no longer in operation",
            "service has been closed",
            "has closed its doors",
            "we are no longer operating",
            "has shut down",
            "discontinued its service",
            "ceased to operate",
        ),
    ),
)
"""Walls that bear a name."""

GENERAL = (
    Signs(
        wall="a login wall",
        outcome=Outcome.LOGIN_WALL,
        titles=("sign in", "log in", "login", "not logged in", "sign up or log in", "log on", "logi sisse", "anmelden"),
        thin=(
            "you must be logged in",
            "you must log in",
            "please log in to continue",
            "please sign in to continue",
            "sign in to view",
            "log in to view",
            "login to view",
            "sign up to view",
            "register to view",
        ),
    ),
    Signs(
        wall="a refusal or captcha",
        titles=(
            "access denied",
            "403 forbidden",
            "forbidden",
            "are you a robot",
            "are you human",
            "verify you are human",
            "robot check",
            "human verification",
            "bot verification",
            "pardon our interruption",
            "request blocked",
            "please verify you are",
        ),
        thin=(
            "verify you are human",
            "verifying you are human",
            "pardon our interruption",
            "unusual traffic",
            "automated access",
            "are you a robot",
            "not a robot",
        ),
        both=(("g-recaptcha", "verify"), ("h-captcha", "verify"), ("/captcha/", "verify")),
    ),
)
"""Walls of any make, looked for after the named ones."""

NOT_TITLES = frozenset(
    {
        "access denied",
        "just a moment",
        "sign in",
        "log in",
        "login",
        "page not found",
        "404 not found",
        "not found",
        "403 forbidden",
        "forbidden",
        "not logged in",
        "security check",
        "authenticating",
        "attention required!",
        "attention required",
        "additional verification required",
        "blocked",
        "request blocked",
        "access to this page has been denied",
        "vercel security checkpoint",
        "pardon our interruption",
        "error",
        "500 internal server error",
        "service unavailable",
        "verify you are human",
        "robot check",
        "untitled",
        "untitled document",
        "null",
        "undefined",
        "none",
        "n/a",
        "index of /",
    }
)
"""Titles, in lower case and without closing dots, that no posting may ever be stored under."""
