namespace GraphNetworker.Sandbox.Stories.Letters;

/// <summary>What people of this trade write about.</summary>
internal static class Topics
{
    public static readonly Topic Bridges = new(
        ["{project}: inspection", "{project} – bearings", "Inspection window at {place}", "Fatigue check, {project}", "{project} deck survey"],
        [
            "We had the rope access crew under the deck at {place} on {weekday}. Two bearings are tighter than the drawings allow.",
            "The fatigue numbers for {project} came out at {number} percent of the allowance, which is better than I feared.",
            "The inspection window at {place} is now {weekday}, six in the morning, tide permitting.",
            "The owner wants the load rating of {project} before the budget round, so the survey moves forward by {small} weeks.",
            "I walked the {place} approach spans this week. The paint is tired, the steel is fine.",
            "Somebody drilled into the deck at {place} for a sign post, and we found out from a photograph.",
        ],
        [
            "That matches what we saw in the spring. The north bearing was always the stiff one.",
            "Thanks, the drawing from {year} shows {number} millimetres there, so it has moved.",
            "Good. The maintenance people will be glad that it is not the hangers again.",
            "{weekday} works on our side. The lane closure is booked until noon.",
            "Interesting. We saw the same on a truss near {place}, and it was the paint thickness.",
            "I put the numbers beside last year's: the trend is flat within what the gauge can tell.",
        ],
        ["Enough for this round, I think.", "The rest can wait for the site meeting.", "That closes the point for me.", "Let us look at it again after the wet season."],
        "bridges", "public");

    public static readonly Topic Ground = new(
        ["Clay at {place}", "Boreholes for {project}", "{project}: settlement readings", "Ground risk, {place}", "Piezometers at {place}"],
        [
            "The second borehole at {place} hit quick clay at {number} metres, a little higher than the map says.",
            "Settlement at {project} is {small} millimetres over the quarter and slowing down.",
            "The piezometers at {place} came back after the rain with a delay of {small} days, as the model says.",
            "We ran the stability case for {project} with the low strength. It holds, with little to spare.",
            "The lab has the samples from {place}; the first index tests look tame.",
            "The contractor at {place} stored the spoil on the crest again. We had a friendly talk.",
        ],
        [
            "That is close to the neighbour plot, where they lost a crane mat in {year}.",
            "The trend looks right. I would keep the readings weekly until the frost.",
            "Good to see the model survive contact with rain.",
            "The sensitivity is the number I would quote with a margin.",
            "Our people measured {number} kPa in the same layer across the fjord.",
            "Understood. The crest stays clear from now on, the site manager signed it.",
        ],
        ["Nothing more from me on this.", "That is all for the ground this week.", "The report has the rest.", "We can leave it there until the next readings."],
        "geotech", "water");

    public static readonly Topic Estimates = new(
        ["{project}: quantities", "Steel prices this quarter", "Bid day for {project}", "{project} – escalation", "Rates for {place}"],
        [
            "The quantities for {project} moved by {number} percent after the second take-off, mostly formwork.",
            "Steel is up {small} percent since the spring; we carry the quote until the end of the month.",
            "Bid day for {project} is {weekday} week. We are {small} bidders, as far as one hears.",
            "The escalation clause in {project} is the old one. It costs us about {number} thousand either way.",
            "The rates from {place} surprised me: barge time has doubled in a year.",
            "Our estimate for {project} landed {small} percent under the engineer's. Nobody here is celebrating.",
        ],
        [
            "Formwork explains it. The haunches are drawn like sculpture.",
            "Noted. Our supplier holds until the fifteenth and not a day longer.",
            "I heard the same number of bidders. One of them is busy in {place}.",
            "The clause is old, and so is the lawyer who wrote it.",
            "Barge time is what the wind farm people pay, and everybody else follows.",
            "A spread of {small} percent is healthy for a job with so much temporary work.",
        ],
        ["Good luck on the day.", "Fine with me as it stands.", "That settles the number.", "The rest is in the sheet."],
        "estimating", "finance", "owner");

    public static readonly Topic Water = new(
        ["Storm tank at {place}", "{project}: flow model", "Outfall permit, {place}", "Culvert at {place}"],
        [
            "The storm tank at {place} overflowed twice in {month}, both times within the permit.",
            "The flow model of {project} now matches the gauge within {small} percent.",
            "The outfall permit for {place} came through with one condition about lighting.",
            "The culvert at {place} is {number} centimetres narrower than the record drawing.",
        ],
        [
            "Twice in a month is the new normal, I am afraid.",
            "That is a good fit for a catchment with so many unknown gardens.",
            "Lighting, of all things. The eels will be pleased.",
            "Record drawings record hopes.",
        ],
        ["That is it from the wet side.", "We speak after the next storm.", "The file is complete now."],
        "water", "public", "owner");

    public static readonly Topic Marketing = new(
        ["Shortlist for {project}", "Interview deck, {project}", "Awards entry: {project}", "Photographs of {place}", "Win rate this year"],
        [
            "We are on the shortlist for {project}, {small} firms, interview in the week of the {ordinal}.",
            "The deck for {project} is down to {small} slides and says one thing now.",
            "The awards people moved the closing date for {project} to the {ordinal}.",
            "The photographs of {place} are in, the ones at dawn are the keepers.",
            "Our win rate this year stands at {number} percent, which looks better than it feels.",
            "The proposal for {project} went out {small} hours early. I did not know what to do with the evening.",
        ],
        [
            "Congratulations. The panel likes people who bring the site engineer.",
            "Fewer slides, more pictures of people pointing at things.",
            "The entry reads well. I would drop the second paragraph.",
            "Dawn it is. The crane in the corner gives the scale.",
            "Win rates flatter those who do not bid. Yours is honest.",
            "An evening off before a deadline should go into the awards entry.",
        ],
        ["Well done, whatever comes of it.", "Good material.", "That is all I have on it.", "Fingers crossed for the interview."]);

    public static readonly Topic Events = new(
        ["Lunch in {month}", "Panel in {place}", "The {month} mixer", "Seats at the dinner", "Conference in {place}"],
        [
            "The lunch in {month} has a speaker now: the port's chief engineer, on dredging and patience.",
            "The panel in {place} has {small} people and one microphone. It will be short.",
            "The {month} mixer had {number} people and one working coat rack.",
            "The conference in {place} published the programme. The session on procurement is at eight in the morning, which says it all.",
            "Our table at the dinner has {small} seats.",
        ],
        [
            "Dredging and patience, that is a good title for a memoir.",
            "One microphone keeps a panel honest.",
            "I enjoyed it more than I expected. The coat rack was the best conversation.",
            "Eight in the morning finds out who cares.",
            "I will be there on the first day and on the train on the second.",
        ],
        ["See you there.", "Until then.", "It was good to see everybody again.", "A nice evening all in all."]);

    public static readonly Topic Papers = new(
        ["Draft on {topic}", "The numbers behind {topic}", "Article: {topic}", "Column for {month}"],
        [
            "The draft on {topic} is at {number} hundred words, and half of them are adjectives.",
            "The referee wants the method section of the {topic} piece to be shorter. I agree with a referee, for once.",
            "We measured {topic} on {small} sites over {small} seasons; the spread is wider than the effect.",
            "The column for {month} is about {topic}, told as a walk through {place}.",
        ],
        [
            "Adjectives are cheap, keep the site photographs.",
            "Shorter methods, longer appendix, everybody is happy.",
            "Wide spread and small effect is a result too.",
            "The walk is a good frame. The second page loses the path a little.",
        ],
        ["I like where it is going.", "No further comments.", "That is the version I would print."],
        "research", "press", "design", "software", "events");

    public static readonly Topic CatchUp = new(
        ["Catching up", "Hello from {place}", "How are things", "A short hello", "Long time"],
        [
            "It has been a while. The children are taller, the dog is slower, the office has plants now.",
            "Greetings from {place}, where the rain comes from the side and the coffee is excellent.",
            "I thought of you when I walked over the bridge at {place} yesterday. It still hums in the wind.",
            "A short hello from my side. It was a full year, in a good way, and {month} was the fullest.",
            "I saw your name in the programme for {place} and was glad of it.",
        ],
        [
            "Good to hear from you. All well here, the garden is winning.",
            "How nice. We moved the office one floor up and gained a view of a car park.",
            "That bridge! I still have the photograph with the fog.",
            "Thank you, all is well. We spent {month} on the coast and read too little.",
            "The same here: busy, healthy, slightly behind with everything.",
        ],
        ["Take good care.", "Say hello at home.", "Warm wishes to your lot.", "Let us not wait so long next time."]);

    public static readonly Topic Software = new(
        ["{project} data feed", "Sensor dashboard, {place}", "Release notes of {month}"],
        [
            "The feed from {project} dropped {small} packets last night and nobody noticed, which is how I like it.",
            "The dashboard for {place} shows wind and strain on one page now.",
            "The release of {month} removes two buttons. So far one complaint.",
        ],
        [
            "Not noticing is the best review.",
            "One page is right. The old one needed a map.",
            "Two buttons fewer is a good month's work.",
        ],
        ["Looks good from here.", "No more points."],
        "software", "design");

    private static readonly Topic[] All = [Bridges, Ground, Estimates, Water, Marketing, Events, Papers, CatchUp, Software];

    /// <summary>What somebody of this field writes about.</summary>
    public static Topic[] For(string field) => [.. All.Where(topic => topic.Fields.Length == 0 || topic.Fields.Contains(field))];
}
