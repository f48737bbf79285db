"""An article in, records out: when things happened, who said what, who is named."""
