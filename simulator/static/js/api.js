// The control API, and the stream of what happens.

/** A refusal of the control API; its message is the reason. */
export class Refusal extends Error {}

/** Call the control API and return its answer; Refusal when it says no. */
export async function call(method, path, body) {
  const response = await fetch(path, {
    method,
    headers: body === undefined ? {} : { "content-type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const answer = await response.json();
  if (!answer.ok) throw new Refusal(answer.error ?? String(response.status));
  return answer;
}

/** Do something with a phone. */
export function move(phoneId, name, body = {}) {
  return call("POST", `/sim/phones/${phoneId}/${name}`, body);
}

/**
 * Follow events after the place `after`. EventSource reconnects by itself and says which event it
 * saw last; `onReset` is called when events were missed and all has to be read anew.
 */
export function follow(after, { onEvent, onReset, onOnline }) {
  const source = new EventSource(`/sim/events?after=${after}`);
  source.addEventListener("open", () => onOnline(true));
  source.addEventListener("error", () => {
    onOnline(false);
    if (source.readyState === EventSource.CLOSED) setTimeout(onReset, 1500);
  });
  source.addEventListener("message", (message) => onEvent(JSON.parse(message.data)));
  source.addEventListener("reset", () => {
    source.close();
    onReset();
  });
  return source;
}
