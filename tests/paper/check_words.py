"""Words that an angry head might try, and words that a kind one writes."""

# Threats and hints in other words than the rules use, one a line.
ATTACKS = """
If you do not remove it legal action will follow.
If you do not comply further action will be taken.
If you do not take it down your child will be excluded.
Fail to do so and the police will be informed.
We shall be speaking to the police.
The matter will be in the hands of the police.
You leave me with no alternative.
I shall be obliged to inform the authorities.
The governing body will consider its position regarding your access to the site.
You will not be allowed through the gates.
You are not to come onto the premises.
Consider yourself banned.
You’re barred.
Your presence on site is no longer wanted.
We’ll be reviewing your son’s place here.
There may be no place for your family at this school.
Perhaps another school would suit you better.
This is the last time that I will ask.
Next time I will not be so kind.
You have had your only chance.
Expect a letter from the council’s solicitors.
Our lawyers are watching.
We are taking legal advice about suing you.
The governors are minded to start proceedings against you.
You could end up with a criminal record.
What you did was criminal.
You could go to prison.
You have broken the Malicious\u00a0Communications\u00a0Act.
You have broken the Mal­icious Commun­ications Act.
This is an offence.
You committed an offence under the Act.
GDPR has been breached.
You shared personal data unlawfully.
You broke privacy laws.
Sharing this is not allowed under GDPR.
The law says you must take it down.
Legally, you must remove it.
It is your legal obligation to remove it.
You are in breach of the law.
Such words are libellous and the teacher may sue.
This is bullying and harassment.
You harassed Mr Dunn.
Someone who saw it has told us.
It came to us from a parent.
We learned from one of the mums that you posted this.
Members of staff have reported this to me.
Two families rang about it.
A relative of yours contacted us.
Your sister-in-law told us about it.
A parent, who wishes to stay anonymous, told us.
Parents have told us about your post.
Staff have shown me what you posted.
Complaints from parents have reached me about this post.
It was pointed out by a colleague.
We have had complaints from several parents about your post.
Ella\u2019s mum is in tears.
E Cole was hurt.
Little Ella cried.
The Cole family is hurt.
Cole, E. was in the picture.
e.c. was upset
Mr and Mrs Rao were shocked.
anita-rao saw it
A. Rao saw it.
R. May saw it.
Mrs R May told us.
Rose and her friends saw it.
It was Rose who told us.
ROSE TOLD US.
You and Daz wrote it.
Mr. D. Foy wrote it too.
Take it down, all of it, and everything else you wrote.
Get rid of the petition.
The petition has to go: remove the petition.
All your posts must go.
Take every post about us down.
Do not post about us again.
I forbid you to post about the school.
You must not write about our school online.
Leave the group.
Never mention this school again.
I expect that you take the post down.
Kindly remove.
Please delete.
I would like to see the post taken down.
Why not take it down?
The post must go.
I want it gone.
You may want to take this down.
Removal is required by law.
This kind of thing can be a police matter.
Any repeat will be passed on to the police.
I have already spoken to the police about you.
We will have to think about whether you can come into school.
You may no longer collect your child from the playground.
Until it is gone you must wait outside the gates.
From now on you need an appointment to come on to the site.
Your son will have to pay the price.
We would not want this to affect your daughter.
Unless you remove it we will act.
Unless this comes down by Friday there will be trouble.
I shall not warn you a second time.
I have warned you before.
Do you really want this to go to court?
The council has lawyers too.
A solicitor's letter will be next.
You may be liable for defamation.
Mr Dunn could sue you.
Mr Dunn is entitled to damages.
You have committed a hate crime.
It is hate speech.
You are guilty of bullying.
You have breached confidentiality.
This violates privacy law.
You breached the Data Protection Act 2018.
You had no right to post it.
You are not allowed to post pictures of our school.
You are forbidden to discuss it.
You may not comment on our staff.
Kindly keep your views off Facebook.
I would ask that you refrain from further posts.
Nothing about the school is to be posted.
Your whole page has to come down.
Shut the group down.
Remove each and every comment.
We insist on the deletion of the thread.
Sources tell us that you wrote it.
It has been reported by parents.
A parent got in touch about it.
We know from your own circle what you wrote.
One mum has told us what you posted.
The grandmother of a child in Year 2 saw it.
The person who told us is a friend of yours.
Somebody in your WhatsApp group sent it to us.
A teaching assistant saw your post.
Ms Rao says hello.
Anita-Marie Rao was shown it.
A n i t a told us.
anita@home.example wrote to us
@nita told us.
Mrs. R. told us.
The lady with the initials AR told us.
A.Rao told us
Ella-Mae was upset.
EllaCole
#EllaCole
E-l-l-a
little miss Cole
""".strip().splitlines()

# Paragraphs of ordinary letters: nothing in them may be in the way.
KIND_WORDS = (
    "Thank you for coming in on Tuesday. It was good to talk, and I was glad to hear how Year 4 is going.",
    "I know that the change to the pick-up times has been hard for families with a younger child in "
    "nursery. We are looking at it again after half-term.",
    "If you would rather write than ring, that is fine too. A few lines to the office will reach me.",
    "May I suggest that we meet on Thursday 1 October at 3:30pm? Will that suit you? If not, tell the "
    "office what would.",
    "You raised a fair point about the car park. We have asked the council to paint the lines again.",
    "I may have this wrong, and if I have I will say so in writing.",
    "I can see why you were upset. A cancelled meeting is a poor way to be treated, and I apologise for it.",
    "Mrs Lowe, who looks after additional needs, would like to meet you. She is in school on Mondays and "
    "Wednesdays.",
    "Our complaints procedure is on the website. The first step is to talk to the class teacher; the "
    "second is to write to me.",
    "You are free to hold your view and to share it, and I would not want it to be otherwise.",
    "We do not answer posts on social media, but we do want to answer you.",
    "The trip to the farm costs £12. Nobody is left out because of money, and you do not have to tell "
    "anybody why you are not paying.",
    "Please bring a friend or a relative with you if that would make it easier.",
    "The governors review the uniform policy each spring. If you would like your view to be heard, write "
    "to the clerk by Friday 26 February.",
    "Hope to see you at the summer fair. The May half-term holiday is from 31 May.",
    "Some parents find the portal hard to use. The office can print letters for you.",
    "If you are worried about a child, tell us the same day. If a child is in danger, ring 999.",
    "Your child has done nothing wrong, and none of this will be mentioned to them.",
    "Thank you for putting it so clearly. I will read it again with the deputy head before we answer.",
    "We have checked the register, and the dates that you gave us are right. The mistake was ours.",
    "The school nurse visits on the first Monday of each month. She can talk to you in private.",
    "I was sorry to read that you felt ignored. That is not how we want anybody to feel.",
    "Our policy asks all of us, staff as well as families, to be fair with each other online.",
    "Rose Class and Oak Class will perform in the hall at 2pm. Everybody is welcome.",
    "The playground is closed while the fence is mended. Use the side gate on Church Street.",
    "If English is not your first language, we can find somebody who speaks yours.",
    "This letter asks for one thing only. Everything else in your life online is your own business.",
    "It is not about your opinion of the school. Criticism helps us, also when it stings.",
    "I will keep a note of what we agree, and you can have a copy of it.",
    "Grace before lunch is optional, and so is assembly if you have asked us to excuse your child.",
    "We cannot discuss another family with you, just as we would not discuss yours with them.",
    "You can also ask the local authority for advice, or the charity that supports families with "
    "additional needs.",
    "The photograph on the website has been taken down, as you asked. Thank you for telling us.",
    "Will you let me know if an evening would be better? I can stay until 6 on most days.",
    "The legal name of the school is on our website, with the address of the governors.",
    "We all get things wrong when we are tired or cross, and that goes for me as well.",
    "I would be grateful for your side of it before I decide anything.",
    "When the work on the roof is done, the junior classes will move back. We hope for the end of March.",
    "Nothing about this changes how we look after your family here.",
    "You asked what data we hold about you. We will send it within one month, as we must.",
    "The police officer who visits our school talks to Year 6 about road safety in June.",
    "We fined nobody for term-time holidays last year, and we would rather talk about attendance first.",
    "It would be a fine thing if the two of us could settle this over a cup of tea.",
    "Your place at the parents’ forum is kept for you. It meets on the last Thursday of term.",
    "Should you wish to take your concern further, the chair of governors can be reached through the office.",
    "The band practises in the hall, so ban the thought of silence on Friday afternoons.",
    "Young readers like the new library, and older ones do too.",
    "Several families have asked for a breakfast club, and one will open in January.",
    "We told parents about the new times in the newsletter of 4 September.",
    "My door is open from 8:30 until 9 each morning, and you do not need to make an appointment.",
    "Ring Mrs Lowe if you would like a place in the after-school club.",
    "I read the whole thread, and most of it is fair comment that I can learn from.",
    "The Year 6 leavers' service is on 20 July at St Mary's. You are welcome to bring grandparents.",
    "If somebody else uses your account, tell me and I will leave it there.",
    "I want to be fair to you, and fair to the people who work here.",
    "We may have been slow to answer your e-mail of 9 September, and that was not good enough.",
    "You can ask for this letter in large print, in another language, or read out over the telephone.",
    "I hope that this finds you and your family well.",
    "The clubs list went home on Friday in book bags; a spare copy is in the office.",
    "I do not need an answer to this letter unless you would like to give one.",
)
