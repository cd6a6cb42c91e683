## Short answers to a press (no bold, 200 letters)

toast-taken = Done: you took it. We are telling whoever reported it.
toast-already = You had marked that already.
toast-on-the-way = Done. We are telling whoever reported it that you are on the way.
toast-not-yours = That button belongs to somebody else.
toast-superseded = Somebody else has this case, or it is over.
toast-not-allowed = Your user cannot do this.
toast-stale = That button is an old one. Go on with the last message.
toast-malformed = That button does not work. Write “menu”.
toast-closed = Done, case closed. We are telling whoever reported it.
toast-referred = Done. We are asking the person for permission.
toast-talk = Done. What you write now goes to whoever reported it.

error-unexpected = Something went wrong on our side. Please try again in a moment.
error-illegal-move = The case has changed and that cannot be done now. Look at the card.
error-not-allowed = Your user cannot do this. If you think that is a mistake, talk to coordination.
error-not-yours = That belongs to somebody else.
error-superseded = Somebody else has this case, or it is over.
error-unknown-case = I cannot find that case. Check the code.
error-outcome-missing = Choose how the case ended.
error-nobody-to-talk-to = In this case there is nobody to write to.
error-busy = That person is talking with somebody of the team already. Try later.
error-unknown-service = That office is no longer in the directory.
invitation-refused = That invitation does not work: it was used, expired or mistyped. Ask coordination for another.
