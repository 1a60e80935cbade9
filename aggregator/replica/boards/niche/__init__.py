"""CustomerServiceJobs.com, imagined: a niche board on WordPress with WP Job Manager, or an older network's look."""
