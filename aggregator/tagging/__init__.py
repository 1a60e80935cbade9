"""What a posting asks for, offers and says, with the words that prove it; and whether it is of the occupation."""

from aggregator.tagging.relevance import Relevance
from aggregator.tagging.tagger import Tagger

__all__ = ["Relevance", "Tagger"]
