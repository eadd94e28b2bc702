Feature: Play the color quiz
  Three questions, one after the other. The score lives as long as the session.

  Rule: Every answer is judged, and the score is told at the end

    Example: All right
      When Ada opens the skill
      And Ada says "start the quiz"
      Then Alexa gives the "quiz start" prompt
      And Alexa mentions "Question one"
      When Ada says "green"
      Then the skill hears QuizAnswerIntent with:
        | answer | green |
      And Alexa mentions "That is right, it is green. Question two"
      When Ada says "is it pink"
      Then the skill remembers quiz.right as "2"
      When Ada says "purple"
      Then Alexa mentions "Your final score is 3 out of 3."
      And the session is over

    Example: All wrong
      When Ada asks the skill "to start the quiz"
      And Ada says "red"
      Then Alexa mentions "Not quite. The right answer is green."
      When Ada says "blue"
      And Ada says "brown"
      Then Alexa mentions "Your final score is 0 out of 3."

    Example: A synonym counts
      When Ada asks the skill "to start the quiz"
      And Ada says "green"
      And Ada says "red"
      And Ada says "i think it is lilac"
      Then the answer slot is "lilac"
      And the answer slot resolves to "purple"
      And Alexa mentions "Your final score is 2 out of 3."

    Example: As a dialogue
      When the conversation goes:
        | Ada   | Alexa, ask sample quiz game to quiz me    |
        | Alexa | Here are … Question one. … yellow paint?  |
        | Ada   | the answer is green                       |
        | Alexa | That is right, … Question two. …          |
        | Ada   | maybe white                               |
        | Alexa | Not quite. The right answer is pink. …    |
        | Ada   | you get purple                            |
        | Alexa | That is right, … score is 2 out of 3. …   |

    Example: In British English
      When Grace asks the skill "to start the colour quiz"
      Then Alexa mentions "Which colour do you get"

  Rule: One can get out, get help and get the question again

    Scenario Outline: Leaving early with "<word>"
      When Ada asks the skill "to start the quiz"
      And Ada says "green"
      And Ada says "<word>"
      Then Alexa gives the "leave the quiz" prompt with:
        | score | 1 |
      And the session is over

      Examples:
        | word    |
        | stop    |
        | cancel  |
        | goodbye |

    Example: The question once more
      When Ada asks the skill "to start the quiz"
      And Ada says "repeat the question"
      Then Alexa says "Question one. Which color do you get when you mix blue and yellow paint?"

    Example: Help
      When Ada asks the skill "to start the quiz"
      And Ada says "help"
      Then Alexa gives the "quiz help" prompt
      And Alexa mentions "Question one"

    Example: An answer that is no color
      When Ada asks the skill "to start the quiz"
      And Ada says "the seventh of may"
      Then the skill hears AMAZON.FallbackIntent
      And Alexa gives the "not understood" prompt
      And Alexa mentions "Question one"
      And Alexa is listening

    Example: Thinking for too long
      When Ada asks the skill "to start the quiz"
      Then Alexa reprompts with "Question one. Which color do you get when you mix blue and yellow paint?"
      When Ada says nothing
      Then Alexa mentions "Question one"
      When Ada says nothing
      Then the session ended because nobody answered

    Example: A fact in between
      When Ada asks the skill "to start the quiz"
      And Ada says "tell me a fact"
      Then Alexa gives the "color fact" prompt
      And Alexa mentions "Question one"

  Rule: A quiz begins at nothing

    Example: Started again in the same session
      When Ada asks the skill "to start the quiz"
      And Ada says "green"
      And Ada says "start the quiz again"
      Then Alexa mentions "Question one"
      And the skill remembers quiz.right as "0"

    Example: Left and started again
      When Ada asks the skill "to start the quiz"
      And Ada says "green"
      And Ada says "stop"
      And Ada asks the skill "to start the quiz"
      Then Alexa mentions "Question one"
      When Ada says "red"
      Then the skill remembers quiz.right as "0"

    Example: Two people play at the same time
      When Ada asks the skill "to start the quiz"
      And Ada says "green"
      And Linus asks the skill "to start the quiz"
      Then Alexa mentions "Question one"
      When Linus says "red"
      Then the skill remembers quiz.right as "0"
      When Ada says "pink"
      Then the skill remembers quiz.right as "2"

    Example: An answer without a quiz
      When Ada opens the skill
      And Ada says "green"
      Then Alexa gives the "no quiz running" prompt
