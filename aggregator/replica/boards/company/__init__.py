"""Companies' own websites: careers pages whose postings deviate from schema.org in every way seen in the wild."""
