"""CV.ee: its list of towns, its search answers, and the pages of its vacancies."""
