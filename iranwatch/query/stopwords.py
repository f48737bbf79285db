"""Words too common to rank by. They are in the indexes: a phrase may hold them."""

STOPWORDS = frozenset(
    """
    a about above after again against all also am an and any are aren arent as at be because been
    before being below between both but by can cannot cant could couldnt did didnt do does doesnt
    doing dont down during each either few for from further had hadnt has hasnt have havent having
    he hence her here hers herself him himself his how however i if in into is isnt it its itself
    let me more most must my myself no nor not of off on once only or other ought our ours
    ourselves out over own per same shall she should so some such than that the their theirs them
    themselves then there therefore these they this those through thus to too under until up upon
    us very via was wasnt we were werent what when where whether which while who whom whose why
    will with within without would wouldnt yet you your yours yourself yourselves
    """.split()  # noqa: SIM905
)
