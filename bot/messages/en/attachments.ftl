## Photos, voices, points, and what is not understood

media-kept = { $kind ->
    [photo] I have the photo. It goes with your report.
    [voice] I have the voice note. It goes with your report.
    [video] I have the video. It goes with your report.
    [pin] I have the point on the map. It goes with your report.
   *[document] I have the file. It goes with your report.
    }
media-added = { $kind ->
    [photo] I added the photo to your report <b>{ $code }</b>.
    [voice] I added the voice note to your report <b>{ $code }</b>.
    [video] I added the video to your report <b>{ $code }</b>.
   *[document] I added the file to your report <b>{ $code }</b>.
    }
edited-not-read = I saw that you changed a message, but I cannot read the change. Please write it again.
rasa-away =
    I cannot answer you well at this moment.
    Write to me in your own words what is going on and where. I keep it for a person to read.

    If there is danger, call <b>{ $emergency }</b>.
media-kept-what = I have it. What is it about?
media-too-large = That file is too large for me. Send a shorter one, a photo, or tell me in words.
media-not-understood = I cannot read that. Write to me, or send a photo, a voice note or your location.
contact-not-needed = I did not keep that contact. No phone numbers or names are needed here.
pin-outside =
    That point is far from { $city }.
    If the place is from here, write the name of the barrio.
empty-message = I got an empty message. Can you tell me what is going on?
untriaged =
    I could not understand your message well just now.
    I kept it with the code <b>{ $code }</b>.
    .told = I passed it to a person to read.
    .untold = Nobody is there to read it at this moment. It is kept for the coordination of { $strategy }.
    .safe = If there is danger, call <b>{ $emergency }</b>.
untriaged-added = I added it to your message <b>{ $code }</b>. It is still kept for a person to read. If there is danger, call <b>{ $emergency }</b>.
