## The trail of a case

audit = <b>{ $code }: { $count } notes</b>
    .one = <i>{ $moment }</i> · { $who }: { $what }
    .with = with { $things }
audit-state = { $state ->
    [received] now waiting
    [assigned] now to be taken
    [acknowledged] now taken
    [in_contact] now in conversation
    [mediated] now mediated
    [referred] now with an office
    [resolved] now resolved
    [not_possible] now without a solution
   *[closed] now closed
    }
audit-who = { $who ->
    [system] The system
    [reporter] Who reported
   *[person] Another person
    }
    .staff = { $name } (team { $number })
audit-move = { $move ->
    [file] the case was opened
    [assign] { $told } was alerted
    [acknowledge] took the case
    [set_out] set out
    [contact] opened a talk
    [mediate] noted a mediation
    [refer] referred to an office
    [resolve] called it resolved
    [give_up] noted that it was not possible
    [close] closed the case
    [reopen] it was reopened
    [escalate] nobody answered and the next was told
    [tell_again] everybody was told again, since nobody had taken it
    [nobody_reachable] there was nobody to tell
    [add_details] information was added
    [add_media] a file came
    [open_card] opened the card
    [read_files] asked for the files
    [say] wrote in the talk
    [end_talk] the talk ended
    [read_audit] read this trail
    [withdraw] took the report back
    [choose_precision] chose how much of the place is seen
    [join] joined the case
    [referral] moved a referral
    [leave] stopped following the case
    [calm] said that it is calm
    [hot] said that it flared up again
    [neighbour_said] answered how it is now
    [check_missed] nobody answered the question
    [verify_confirmed] the barrio confirmed it
    [verify_denied] the barrio said no
    [verify_unverified] it stays unconfirmed
    [duplicate] another case was marked a duplicate of this
    [goes_on] goes on in another case
    [goes_on_from] comes from another case
    [part] said that theirs is another damage
    [part_from] comes from somebody who took it for the same damage
    [work_see] saw it on site
    [work_order] ordered the repair
    [work_plan] noted that it is planned
    [work_repair] noted that it is mended
    [work_refuse] noted that it is not theirs to mend
    [release] gave the case up for somebody else
    [erase_words] erased what they had told
    [let_go] let through what was kept
    [silence] silenced whoever told of it
    [lift_silence] lifted the silence
    [referral] the referral moved on
   *[other] another note ({ $move })
    }
audit-usage = Write the code of the case. For example: /audit PZ-482-1375
