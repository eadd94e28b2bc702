import type { Prompts } from './prompts.ts'

export const enGB: Prompts = {
  welcome:
    'Welcome to Sample Quiz Game. To hear your favourite colour, link your account with the card that I sent to the Alexa app. You can also hear a colour fact or start the quiz. What would you like?',
  'welcome back':
    'Welcome back, {name}. You can ask for your favourite colour, a colour fact or the quiz. What would you like?',
  'welcome back without a name':
    'Welcome back. You can ask for your favourite colour, a colour fact or the quiz. What would you like?',
  'what you can say':
    'You can say: what is my favourite colour, tell me a colour fact, or start the quiz. What would you like?',
  'what next': 'What would you like next?',

  'favorite color': "{name}'s favourite colour is {color}.",
  'no favorite color':
    '{name}, your Okta profile has no favourite colour yet. Enter one in your Okta profile, then ask me again later.',
  'no first name':
    'Your favourite colour is {color}. Your Okta profile has no first name yet. Enter one there, and I can call you by it.',
  'no first name and no favorite color':
    'Your Okta profile has no first name and no favourite colour yet. Enter both in your Okta profile, then ask me again later.',
  'link your account':
    'To hear your favourite colour, you must link your account first. Open the Alexa app and use the card that I sent you.',
  'account unreachable':
    'I cannot reach your account right now. Please try again in a few minutes.',

  'color fact': [
    'The first person to split white light into colours and study them with care was Isaac Newton.',
    'Flamingos are born grey. The food that they eat turns them pink.',
    'The sky on Mars is butterscotch by day, and its sunsets are blue.',
    'Until carrots were bred to be orange, many of them were purple.',
    'The blood of an octopus is blue, because it carries copper in place of iron.',
    'Bees cannot see red, but they see ultraviolet, which is hidden from us.',
    'A polar bear has black skin under fur that is not white but clear.',
    'For centuries, purple dye came from sea snails and cost more than gold.',
    'The colour orange was named after the fruit, not the fruit after the colour.',
    'Seen from space, the average colour of the universe is a pale beige that is called cosmic latte.',
  ],

  'quiz start': 'Here are three questions about colours.',
  'quiz question': [
    'Question one. Which colour do you get when you mix blue and yellow paint?',
    'Question two. Which colour do you get when you mix red and white paint?',
    'Question three. Which colour is an amethyst?',
  ],
  'quiz answer': ['green', 'pink', 'purple'],
  'right answer': 'That is right, it is {answer}.',
  'wrong answer': 'Not quite. The right answer is {answer}.',
  'quiz score': 'Your final score is {score} out of {total}. Thanks for playing!',
  'leave the quiz': 'Your score so far is {score}. Goodbye!',
  'no quiz running': 'There is no quiz running. To start one, say: start the quiz.',
  'quiz help': 'Answer with the name of a colour, or say stop to leave the quiz.',

  help: 'I can tell you your favourite colour when your account is linked, tell you a fact about colours, and quiz you on them.',
  'not understood': 'Sorry, I did not catch that.',
  'nothing to repeat': 'I have not said anything yet.',
  goodbye: 'Goodbye!',
  'something went wrong': 'Sorry, something went wrong. Please try again later.',
}
