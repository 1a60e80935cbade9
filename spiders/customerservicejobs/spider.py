"""CustomerServiceJobs.com: its platform is unknown, so it is read by what it shows."""

from spiders.bases.niche_board import NicheBoard


class CustomerServiceJobs(NicheBoard):
    """The niche board of that name, through feeds, sitemaps, its search form and job-looking links."""

    name = "customerservicejobs"
