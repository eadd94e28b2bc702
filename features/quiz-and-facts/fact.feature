Feature: Hear a fact about colors

  Rule: A fact is never told twice in a session

    Example: In one breath
      When Ada says "Alexa, ask sample quiz game for a color fact"
      Then the skill hears GetNewFactIntent
      And Alexa gives the "color fact" prompt
      And the session is over

    Example: One fact after the other
      When Ada opens the skill
      And Ada says "tell me a fact"
      Then Alexa gives the "color fact" prompt
      And Alexa is listening
      When Ada says "another fact"
      Then Alexa gives the "color fact" prompt
      And Alexa says something new
      When Ada says "tell me another one"
      Then Alexa says something new
      When Ada says "one more fact"
      Then Alexa says something new

    Example: In British English
      When Grace asks the skill "to tell me a colour fact"
      Then Alexa gives the "color fact" prompt
