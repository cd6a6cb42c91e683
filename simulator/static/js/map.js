// A pin on a drawn sketch of streets. It is no map: the streets follow from the coordinates only,
// so that the same place always looks the same and nothing is fetched.

import { h, s } from "./dom.js";
import { t } from "./words.js";

function randomFrom(latitude, longitude) {
  let seed = Math.abs(Math.round(latitude * 1e5) * 7919 + Math.round(longitude * 1e5) * 104729) % 2147483647 || 7;
  return () => {
    seed = (seed * 48271) % 2147483647;
    return seed / 2147483647;
  };
}

/** A card with the sketch, a pin and the coordinates in degrees. */
export function locationCard({ latitude, longitude }) {
  const random = randomFrom(latitude, longitude);
  const tilt = random() * 24 - 12;
  const blocks = [];
  for (let x = -60; x < 320; x += 46) {
    for (let y = -60; y < 220; y += 34) {
      const green = random() > 0.9;
      blocks.push(
        s("rect", { x: x + random() * 3, y: y + random() * 3, width: 38, height: 26, rx: 2.5, class: green ? "map-park" : "map-block" }),
      );
    }
  }
  const river = 20 + random() * 110;
  const shape = s(
    "svg",
    { viewBox: "0 0 260 140", class: "map", "aria-hidden": "true", preserveAspectRatio: "xMidYMid slice" },
    s("rect", { width: 260, height: 140, class: "map-ground" }),
    s("g", { transform: `rotate(${tilt.toFixed(1)} 130 70)` }, blocks, s("path", { d: "M-60 73.500H330", class: "map-avenue" }), s("path", { d: "M124.500-60V220", class: "map-avenue" })),
    s("path", { d: `M-10 ${river} C 60 ${river - 34}, 170 ${river + 44}, 270 ${river - 12}`, class: "map-river" }),
    s("ellipse", { cx: 130, cy: 78, rx: 9, ry: 3.500, class: "map-shadow" }),
    s("path", { d: "M130 78c-9-12-16-18-16-28a16 16 0 0 1 32 0c0 10-7 16-16 28z", class: "map-pin" }),
    s("circle", { cx: 130, cy: 50, r: 6, class: "map-dot" }),
  );
  const where = `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
  return h("div", { class: "location", role: "img", "aria-label": `${t("location")}: ${where}` }, shape, h("div", { class: "coordinates" }, h("span", {}, where), h("small", {}, t("map_note"))));
}

/** Presets for the attach menu: [key of the name, latitude, longitude]. */
export const PLACES = [
  ["place_centre", 3.53944, -76.30361],
  ["place_east", 3.53581, -76.28412],
  ["place_south", 3.52087, -76.30274],
  ["place_rural", 3.59213, -76.36847],
  ["place_outside", 3.45165, -76.53198],
];
