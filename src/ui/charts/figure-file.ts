import { ink, paperInk } from "./chart-style.ts";
import { wrapText } from "./wrap-text.ts";

const NAMESPACE = "http://www.w3.org/2000/svg";
const MARGIN = 16;
const LINE = 17;

/** A file keeps its size when it is scaled for print. */
const PNG_SCALE = 3;

function textLine(text: string, y: number, size: number, weight: string): SVGTextElement {
  const element = document.createElementNS(NAMESPACE, "text");
  element.setAttribute("x", String(MARGIN));
  element.setAttribute("y", String(y));
  element.setAttribute("font-size", String(size));
  element.setAttribute("font-weight", weight);
  element.setAttribute("fill", ink.text);
  element.textContent = text;
  return element;
}

function sheet(width: number, height: number): SVGSVGElement {
  const root = document.createElementNS(NAMESPACE, "svg");
  root.setAttribute("xmlns", NAMESPACE);
  root.setAttribute("width", String(width));
  root.setAttribute("height", String(height));
  root.setAttribute("viewBox", `0 0 ${width} ${height}`);
  root.setAttribute("font-family", "Inter, Helvetica, Arial, sans-serif");
  const ground = document.createElementNS(NAMESPACE, "rect");
  ground.setAttribute("width", "100%");
  ground.setAttribute("height", "100%");
  ground.setAttribute("fill", ink.page);
  root.append(ground);
  return root;
}

function toPaper(root: SVGSVGElement): string {
  let text = new XMLSerializer().serializeToString(root);
  for (const [variable, color] of Object.entries(paperInk)) text = text.replaceAll(variable, color);
  return text;
}

/** Puts a drawn chart on a sheet with its title above and its caption below. */
export function composeSvg(chart: SVGSVGElement, title: string, caption: string) {
  const box = chart.getBoundingClientRect();
  const [chartWidth, chartHeight] = [Math.ceil(box.width), Math.ceil(box.height)];
  const width = chartWidth + 2 * MARGIN;
  const lines = wrapText(caption, Math.floor((width - 2 * MARGIN) / 6));
  const top = MARGIN + 30;
  const height = top + chartHeight + 20 + lines.length * LINE + MARGIN;
  const root = sheet(width, height);
  root.append(textLine(title, MARGIN + 16, 16, "650"));
  const copy = chart.cloneNode(true) as SVGSVGElement;
  copy.setAttribute("x", String(MARGIN));
  copy.setAttribute("y", String(top));
  copy.setAttribute("width", String(chartWidth));
  copy.setAttribute("height", String(chartHeight));
  copy.removeAttribute("style");
  root.append(copy);
  lines.forEach((line, i) => {
    root.append(textLine(line, top + chartHeight + 20 + (i + 0.5) * LINE, 12, "400"));
  });
  return { text: toPaper(root), width, height };
}

/** Draws a sheet as pixels, three to each of its own. */
export async function toPng(sheetText: string, width: number, height: number): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([sheetText], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = width * PNG_SCALE;
    canvas.height = height * PNG_SCALE;
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no image"))), "image/png");
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Hands a file to the person. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
