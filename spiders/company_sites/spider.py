"""Websites of companies, listed in the config under `sites`."""

from spiders.bases.company_site import CompanySite


class CompanySites(CompanySite):
    """The sites that a person lists, and saved pages of any host that no other board owns."""

    name = "company_sites"
