"""A log full of people who are called like words of every day, and what heads write of a school year."""

_FIRST_WORDS = """
    Grace Hope Mark Will Rose May June April Faith Joy Dawn Eve Bill Rob Pat Sue Guy Jack Harry Frank
    Ernest Victor Dean Grant Miles Chase Clay Cliff Dale Drew Gene Jay Lance Max Nick Norm Pete Rich Rod
    Sandy Skip Sky Summer Autumn Amber Crystal Daisy Heather Holly Iris Ivy Jade Jasmine Lily Olive Pearl
    Penny Poppy Ruby Scarlet Violet Willow Angel Art Barry Basil Beau Bob Brook Buddy Carol Charity
    Christian Colin Constance Earl Felicity Flora Gale Ginger Glen Harmony Honor Hunter Jean Jewel Josh
    Kitty Lee Lane Len Major Mason Melody Mercy Misty Noel Patience Prudence Ray Reed Robin Ross Rusty
    Sage Scout Serenity Star Stone Storm Sunny Tad Terry Tina Trinity True Verity Viola Wade Woody Sam
    Chris Alex Jo Kate Anna Tom Ben Amy Emma Lucy Paul Peter John James David Sarah Jane Helen
"""
_LAST_WORDS = """
    Baker Church Field Hill Page Reading Young Green Price Wood Woods King Knight Bishop Pope Abbott
    Parsons Clark Cook Butcher Carter Cooper Fisher Fowler Gardner Hunter Mason Miller Potter Shepherd
    Smith Taylor Turner Walker Weaver Wright Archer Banks Barnes Bell Best Bird Black Blake Bond Booth
    Bridge Bridges Brook Brooks Brown Bull Burns Bush Castle Chambers Chance Child Close Cole Cross Dale
    Day Dean Drew Drake Early English Farmer Fields Finch Flood Flowers Ford Forest Fox Frost Gold Good
    Goodman Grace Grant Gray Grey Hall Hand Hands Hardy Hart Hawkins Head Heath Hope Horn House Hunt Judge
    Justice Keen Keys Lake Lamb Land Lane Law Little Long Love Low Major Marks Marsh Martin May Mead
    Meadows Moon Moore Moss Noble North Park Parks Parker Peace Peck Pike Poole Porter Power Powers Pratt
    Proctor Quick Rain Rains Read Reeves Rich Rice Rivers Roads Rose Rush Sands School Sharp Shaw Short
    Silver Singer Small Snow Spencer Spring Steel Stone Street Strong Summers Swift Temple Thorn Town
    Townsend Trainer Trust Wall Walls Ward Waters Watts Way Weeks Wells West White Wild Wise Wolf Worth
    Winter Case Story Teacher Pages Player Post Speak Start Stocks Support Swan Tidy Valentine Viney Wages
    Welcome Words Work Works Best
"""
_FIRST, _LAST = _FIRST_WORDS.split(), _LAST_WORDS.split()
TITLES = ("", "Mr ", "Mrs ", "Miss ")
NAMES = tuple(
    f"{TITLES[at % 4]}{_FIRST[at % len(_FIRST)]} {_LAST[(at * 7 + 3) % len(_LAST)]}" for at in range(300)
)

SCHOOL_YEAR = (
    "Our improvement plan has three priorities: reading, mathematics and attendance. Reading comes first, "
    "because it opens every other door.",
    "Will the new website help? We hope so. Early signs are good, and families say that pages are easier "
    "to find.",
    "May we remind everybody that the office opens at half past eight. Good mornings begin with a smile "
    "at the gate.",
    "Staff training in the autumn was about de-escalation: staying calm, listening first, and knowing "
    "when to stop and ask for help.",
    "At parents’ evening we put out a stall with the policy, a leaflet and a suggestions box. Long queues "
    "were shorter than last year.",
    "In online-safety week pupils made posters and wrote promises. Best of all, they taught their "
    "families at home.",
    "We mark Safer Internet Day with an assembly in the hall and a workshop for families after school.",
    "Hope is not a plan. Ours has steps: we read, we talk, we write, we check.",
    "Young children learn how to be kind online from what adults do. Strong examples at home matter most.",
    "Green is the colour of our new leaflet. It stands in the racks in the church hall, the library and "
    "the surgery.",
    "Trust grows when we explain. Close work with the parents’ association has helped.",
    "The price of school meals rose nationally, and we explained why. Questions went down when the letter "
    "was rewritten.",
    "Support for staff comes first. Work on their wellbeing goes on, and the governors’ link visit looked "
    "at it.",
    "We have reviewed the page about the complaints procedure. Page numbers and headings are now in large "
    "print.",
    "Spring term: revisit the policy with all staff. Summer term: ask families whether they know it.",
    "Head teachers in our cluster share what works. Story times, coffee mornings and walk-in hours are "
    "what we learned from them.",
    "Words matter. We teach pupils to stop, think and ask whether it is true, helpful and kind.",
    "Post that comes to the office by hand is now logged the same day. Little things make a difference.",
    "Start times and pick-up arrangements are on one sheet. Quick answers are given at the gate by senior "
    "staff.",
    "Love of learning is at the heart of our school. Faith, hope and charity are the values in our vision.",
    "Parking at drop-off remains difficult; the street outside is narrow. We encourage families to walk, "
    "and a walking bus begins after the holidays.",
    "The training day in September covered the policy, data protection and how to write a kind reply. "
    "Every member of staff had the slides.",
    "Justice, fairness and patience are what families may expect of us. Judge us by what we do.",
    "The forest school area is open again, and the pond has a new fence. Flowers were planted by the eco "
    "council.",
    "Read the policy with your family: that was our message in the newsletter. It was read aloud in "
    "assembly too.",
    "We will carry on working with Red Rose Schools Trust on shared training. Rich discussion is expected.",
    "Communication is our main priority for the year. We moved to one weekly bulletin, and messages go "
    "out on the same day each week.",
    "Way forward: keep the drop-in, keep the leaflet, and look at the wording of the home-school agreement.",
    "The school’s values, among them grace and courage, hang in the entrance hall. Grace under pressure "
    "is what we ask of ourselves.",
    "Key messages were shared with lunchtime staff, teaching assistants and the office, so that everybody "
    "answers in the same way.",
    "English and maths workshops for families were full. Art and music evenings will follow.",
    "We do not judge opinions. Fair criticism is welcome, and good ideas have come out of it.",
    "Attendance at the workshop was strong. Families asked for it to be repeated in the evening, when "
    "working parents can come.",
    "The governors’ annual survey goes out in March. Winter was long, and staff were tired; we thank them "
    "for their patience.",
    "Our behaviour curriculum begins with respect. Noble words are easy; small habits are what counts.",
    "Case studies from other schools were used in training, none of them from our own.",
    "Next steps are to work with the school council on a charter, to update the website and to brief new "
    "governors.",
    "Any adult who is worried can speak to a member of the senior team. Speak to us early, please: we "
    "would rather know.",
    "Cooler heads prevail when a reply waits until the next morning. We call it the overnight rule.",
    "Day-to-day questions go to the class teacher, and weeks later nobody should be waiting for an answer.",
    "Reviewing our risk assessment showed that staff accounts were set to private. Advice on settings was "
    "given in a staff meeting.",
    "Pupils in the digital leaders group led assemblies, ran a quiz and answered questions from families.",
    "Wise use of devices: our new guidance asks families to wait before giving a child a phone of their own.",
    "We celebrate good news. Stars of the week, a kindness tree and thank-you cards have lifted the mood.",
    "The chair of governors and the headteacher wrote a joint welcome letter about how we speak to each "
    "other.",
    "Frank conversations are better than silent frustration. That is why the door is open at the end of "
    "each day.",
    "Sue and be sued is not our world: legal steps are a last resort, as the policy says.",
    "Our Ofsted action plan has a section on parental engagement, and this policy is part of it.",
    "We bought a licence for training videos. Each takes ten minutes and ends with a short quiz.",
    "Mental health week and anti-bullying week were joined up this year, so that pupils hear one message.",
    "Information for new starters is sent home in July, and the policy is one of the six papers in the pack.",
    "The new phone system tells callers where they are in the queue. Calls are answered within five rings.",
    "Rain or shine, a senior leader is at each gate in the morning. Families like it, and small worries "
    "are settled there.",
)
