// Draws the burn-down in place of the server's drawing: a finger or a pointer on a week reads its numbers. The table below says the same.
import { LineChart } from "echarts/charts";
import { GridComponent, MarkLineComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";

use([LineChart, GridComponent, MarkLineComponent, TooltipComponent, CanvasRenderer]);

type Band = [low: number, median: number, high: number] | null;

interface Chart {
  weeks: string[];
  actual: (number | null)[];
  plan: (number | null)[];
  forecast: Band[];
  whatIf: Band[];
  threshold: number;
  events: { on: string; text: string }[];
}

export function start(element: HTMLElement): void {
  const chart = JSON.parse(element.dataset.chart ?? "{}") as Chart;
  const drawing = element.querySelector("svg");
  const stage = document.createElement("div");
  stage.className = "chart-stage";
  stage.setAttribute("aria-hidden", "true");
  element.append(stage);
  const view = init(stage, null, { renderer: "canvas" });
  const draw = () => view.setOption(options(chart, getComputedStyle(element)), { notMerge: true });
  draw();
  drawing?.classList.add("unseen");
  new ResizeObserver(() => view.resize()).observe(stage);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
}

function options(chart: Chart, style: CSSStyleDeclaration) {
  const colour = (name: string) => style.getPropertyValue(name).trim();
  const text = { color: colour("--ink-2"), fontFamily: style.fontFamily, fontSize: 13 };
  return {
    animation: false,
    textStyle: { fontFamily: style.fontFamily },
    grid: { left: 44, right: 14, top: 14, bottom: 30 },
    tooltip: {
      trigger: "axis",
      renderMode: "richText",
      backgroundColor: colour("--paper"),
      borderColor: colour("--line-2"),
      textStyle: { color: colour("--ink"), fontFamily: style.fontFamily, fontSize: 14 },
      formatter: (at: { dataIndex: number }[]) => said(chart, at[0]?.dataIndex ?? 0),
    },
    xAxis: {
      type: "category",
      data: chart.weeks,
      boundaryGap: false,
      axisLine: { lineStyle: { color: colour("--line-2") } },
      axisTick: { show: false },
      axisLabel: { ...text, hideOverlap: true, formatter: month, interval: (n: number) => n > 0 && month(weekAt(chart, n)) !== month(weekAt(chart, n - 1)) },
    },
    yAxis: { type: "value", min: 0, splitNumber: 4, axisLabel: text, splitLine: { lineStyle: { color: colour("--line") } } },
    series: [
      ...band(chart, chart.forecast, colour("--calm"), "dashed"),
      ...band(chart, chart.whatIf, colour("--risen"), "dashed"),
      line(chart.plan, { color: colour("--soon"), width: 2.5, type: "dotted" }),
      {
        ...line(chart.actual, { color: colour("--ink"), width: 3, type: "solid" }),
        markLine: {
          silent: true,
          symbol: "none",
          label: { show: false },
          data: [
            { yAxis: chart.threshold, lineStyle: { color: colour("--done"), type: "solid", width: 1.5 } },
            ...chart.events.map((e) => ({ xAxis: weekOf(chart, e.on), lineStyle: { color: colour("--line-2"), type: "dotted", width: 1.5 } })),
          ],
        },
      },
    ],
  };
}

function line(data: (number | null)[], lineStyle: object) {
  return { type: "line", data, lineStyle, itemStyle: lineStyle, symbol: "none", connectNulls: true, emphasis: { disabled: true } };
}

// The band is the area between its ends: an unseen line below, and what lies between stacked upon it.
function band(chart: Chart, weeks: Band[], color: string, type: string) {
  if (!weeks.some((w) => w !== null)) {
    return [];
  }

  const last = chart.actual.reduce<number>((found, count, n) => (count === null ? found : n), -1);
  const joined = weeks.map((w, n) => (n === last ? ([chart.actual[n], chart.actual[n], chart.actual[n]] as Band) : w));
  const stack = color;
  const still = { type: "line", stack, symbol: "none", lineStyle: { opacity: 0 }, emphasis: { disabled: true }, silent: true };
  return [
    { ...still, data: joined.map((w) => w?.[0] ?? null) },
    { ...still, data: joined.map((w) => (w ? w[2] - w[0] : null)), areaStyle: { color, opacity: 0.22 } },
    line(joined.map((w) => w?.[1] ?? null), { color, width: 2, type }),
  ];
}

function said(chart: Chart, n: number): string {
  const of = (name: string, w: Band | undefined) => (w ? [`${name} ${w[1]} (${w[0]} to ${w[2]})`] : []);
  const plan = chart.plan[n];
  const actual = chart.actual[n];
  return [
    `Week ending ${day(weekAt(chart, n))}`,
    ...(actual == null ? [] : [`counted ${actual}`]),
    ...(plan == null ? [] : [`plan ${plan}`]),
    ...of("forecast", chart.forecast[n]),
    ...of("what if", chart.whatIf[n]),
    ...chart.events.filter((e) => weekOf(chart, e.on) === chart.weeks[n]).map((e) => e.text),
  ].join("\n");
}

function weekOf(chart: Chart, date: string): string {
  return chart.weeks.find((w) => w >= date) ?? weekAt(chart, chart.weeks.length - 1);
}

function weekAt(chart: Chart, n: number): string {
  return chart.weeks[n] ?? "";
}

function day(date: string): string {
  return new Date(date + "T12:00:00Z").toLocaleDateString("en-US", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
}

function month(date: string): string {
  return new Date(date + "T12:00:00Z").toLocaleDateString("en-US", { month: "short", timeZone: "UTC" });
}
