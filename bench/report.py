"""Figures as tables: each says against what it is measured, and the aim where there is one."""

from collections.abc import Mapping
from typing import Any

from rich.table import Table

from bench import spans

Figures = Mapping[str, Any]

RATIO_AIM = 1.3
TURNS_AIM = 25.0
TURN_AIM = 1.0
ALERT_AIM = 1.0
MEMORY_AIM = 700.0
START_AIM = 15.0
EVENING_AIM = 1.1


def ms(seconds: float) -> str:
    """Seconds as milliseconds."""
    return f"{seconds * 1000:.0f}" if seconds >= 0.01 else f"{seconds * 1000:.1f}"


def verdict(value: float, aim: float, *, at_most: bool = True) -> str:
    """A value's colour: green where the aim is met."""
    met = value <= aim if at_most else value >= aim
    return "green" if met else "yellow"


def turn_table(found: Figures) -> Table:
    """A turn through everything against the bare Rasa server."""
    table = Table(
        title="One resident's turn: from the tap to the answer on the phone, against the same message "
        "posted to the same Rasa server (ms)",
        caption=f"aim: {RATIO_AIM} times at most",
    )
    table.add_column("turn")
    for name in ("whole p50", "p95", "Rasa alone p50", "p95", "times, p50", "p95", "n"):
        table.add_column(name, justify="right")
    for kind, figures in found.items():
        whole, alone = figures["whole"], figures["alone"]
        colour = verdict(figures["ratio_p50"], RATIO_AIM)
        table.add_row(
            kind,
            ms(whole["p50"]),
            ms(whole["p95"]),
            ms(alone["p50"]),
            ms(alone["p95"]),
            f"[{colour}]{figures['ratio_p50']:.2f}[/]",
            f"{figures['ratio_p95']:.2f}",
            str(whole["count"]),
        )
    return table


def parts_table(found: Figures) -> Table:
    """Where the time of a turn goes."""
    table = Table(title="Where the time of a turn goes (median of each part, ms)")
    table.add_column("part")
    for kind in found:
        table.add_column(kind, justify="right")
    for part in spans.ORDER:
        table.add_row(part, *(ms(figures["parts_p50"][part]) for figures in found.values()))
    return table


def crowd_table(found: Figures, ceiling: float) -> Table:
    """Many people at once."""
    people = next(iter(found.values()))["people"]
    table = Table(
        title=f"{people} people at once, each writing on only after the answer",
        caption=f"aims: {TURNS_AIM:.0f} turns a second, p95 of a turn under {TURN_AIM:.0f} s, p99 to "
        f"the gestor under {ALERT_AIM:.0f} s. Simulator and phones alone, with a bot that says "
        f'"ok": {ceiling:.0f} turns a second',
    )
    table.add_column("they think (s)")
    table.add_column("Telegram's pace")
    for name in (
        "turns/s", "turn p50 (ms)", "p95", "last tap to gestor p50 (ms)", "p99", "n", "lost",
    ):  # fmt: skip
        table.add_column(name, justify="right")
    for figures in found.values():
        turn, alert = figures["turn"], figures["alert"]
        speed = figures["turns_a_second"]
        table.add_row(
            f"{figures['thinking']:.1f}",
            "29 a second" if figures["paced"] else "lifted",
            f"[{verdict(speed, TURNS_AIM, at_most=False)}]{speed:.1f}[/]",
            ms(turn["p50"]) if turn else "-",
            f"[{verdict(turn['p95'], TURN_AIM)}]{ms(turn['p95'])}[/]" if turn else "-",
            ms(alert["p50"]) if alert else "-",
            f"[{verdict(alert['p99'], ALERT_AIM)}]{ms(alert['p99'])}[/]" if alert else "-",
            str(alert["count"]) if alert else "0",
            str(figures["lost"] + figures["alerts_not_seen"]),
        )
    return table


def cost_table(found: Figures) -> Table:
    """What a turn of the crowd costs the processors, and what the pace costs."""
    table = Table(
        title="What a turn costs: processor time (ms), and waiting for Telegram's pace (ms)"
    )
    table.add_column("they think (s)")
    names = sorted({name for figures in found.values() for name in figures["cpu_per_turn"]})
    for name in (*names, "all", "cores busy", "waits for the pace, mean", "p95", "share of a turn"):
        table.add_column(name, justify="right")
    for figures in found.values():
        used = figures["cpu_per_turn"]
        whole = sum(used.values())
        mean = figures["turn"]["mean"] if figures["turn"] else 0.0
        waits = figures["pace"]
        table.add_row(
            f"{figures['thinking']:.1f}",
            *(ms(used.get(name, 0.0)) for name in names),
            ms(whole),
            f"{whole * figures['turns_a_second']:.2f}",
            ms(waits["mean"]),
            ms(waits["p95"]),
            f"{waits['mean'] / mean:.0%}" if mean else "-",
        )
    return table


def evening_table(found: Figures) -> Table:
    """An evening's reminders against what Telegram takes, and alerts against a quiet hour."""
    table = Table(
        title=f"{found['reminders']} reminders of one evening, an alert every second among them",
        caption=f"baselines: 30 messages a second, and the same alerts with no reminder under way. "
        f"Aim: {EVENING_AIM} times the least at most",
    )
    table.add_column("what")
    for name in ("measured", "baseline", "times"):
        table.add_column(name, justify="right")
    times, alerts = found["times_least"], found["alert_times"]
    table.add_row(
        f"all {found['messages']} messages (s)",
        f"{found['seconds']:.1f}",
        f"{found['least_seconds']:.1f}",
        f"[{verdict(times, EVENING_AIM)}]{times:.3f}[/]",
    )
    table.add_row("messages a second", f"{found['rate']:.1f}", "30.0", f"{found['rate'] / 30:.3f}")
    table.add_row("most in one second", str(found["most_in_a_second"]), "30", "")
    for key in ("p50", "p95", "longest"):
        during, alone = found["alerts_during"][key], found["alerts_alone"][key]
        shown = f"{alerts:.2f}" if key == "p95" else f"{during / alone:.2f}" if alone else "-"
        table.add_row(f"alert to the phone, {key} (ms)", ms(during), ms(alone), shown)
    table.add_row("reminders that were not sent", str(found["not_sent"]), "0", "")
    table.add_row("working out all rows (s)", f"{found['planning']:.2f}", "", "")
    table.add_row("processor per message (ms)", ms(found["cpu_per_message"]), "", "")
    return table


def start_table(found: Figures) -> Table:
    """From the command to the first answer."""
    table = Table(title=f"Start-up, median of {found['times']} (s)")
    table.add_column("from the command")
    table.add_column("to")
    table.add_column("s", justify="right")
    table.add_row("python -m bot run", "messages are taken", f"{found['run_listening']:.1f}")
    table.add_row("python -m bot run", "ready to answer", f"{found['run_ready']:.1f}")
    seconds = found["demo_first_answer"]
    table.add_row(
        found["demo_command"],
        "first answer on a phone",
        f"[{verdict(seconds, START_AIM)}]{seconds:.1f}[/] (aim {START_AIM:.0f})",
    )
    return table


def memory_table(title: str, processes: list[dict[str, Any]]) -> Table:
    """The memory of processes and its sum."""
    table = Table(title=f"{title} (MB; aim: {MEMORY_AIM:.0f} for all together)")
    table.add_column("process")
    table.add_column("RSS", justify="right")
    table.add_column("PSS", justify="right")
    for one in processes:
        table.add_row(one["name"], f"{one['rss']:.0f}", f"{one['pss']:.0f}")
    rss = sum(one["rss"] for one in processes)
    pss = sum(one["pss"] for one in processes)
    table.add_row("[bold]all[/]", f"{rss:.0f}", f"[{verdict(pss, MEMORY_AIM)}]{pss:.0f}[/]")
    return table
