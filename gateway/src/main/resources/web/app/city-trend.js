import { LitElement, html } from 'lit';
import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { day, number, shortDay } from './format.js';
import { t } from './texts.js';

use([BarChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
/** Dark blue, light blue and orange are told apart by every kind of eye, and by lightness alone. */
const COLOURS = ['#0b4f8a', '#8cc0e8', '#d9730d'];

/** What each day brought: the difference between its evening and the one before, of each measure. */
class CityTrend extends LitElement {
    static properties = { trend: { attribute: false } };

    #chart = null;
    #resized = new ResizeObserver(([{ target }]) => {
        // On a desk the days give way to what is read; a chart cannot begin where nothing is seen of it.
        if (target.clientWidth > 0) {
            this.#chart ??= init(target, null, { renderer: 'canvas' });
            this.#chart.resize();
            this.#draw();
        }
    });

    createRenderRoot() {
        return this;
    }

    get #days() {
        return this.trend.days.slice(1);
    }

    get #series() {
        const words = { comments: t.trend.comments, responses: t.trend.responses, 'duty-breaches': t.trend.breaches };
        return this.trend.series.map(({ measure, totals }) => ({
            name: words[measure],
            data: totals.slice(1).map((total, index) => total - totals[index]),
        }));
    }

    render() {
        const days = this.#days;
        const series = this.#series;
        const sums = series.map(({ data }) => number(data.reduce((sum, value) => sum + value, 0)));
        return html`<div class="chart" role="img" aria-label=${t.trend.describe(number(days.length), ...sums)}></div>
            <p class="note">${t.trend.note}</p>
            <details>
                <summary>${t.trend.table}</summary>
                <div class="scroll" tabindex="0" role="group" aria-label=${t.trend.table}>
                    <table>
                        <thead>
                            <tr>
                                <th scope="col">${t.trend.day}</th>
                                ${series.map(({ name }) => html`<th scope="col">${name}</th>`)}
                            </tr>
                        </thead>
                        <tbody>
                            ${days
                                .map(
                                    (each, index) =>
                                        html`<tr>
                                            <th scope="row">${day(each)}</th>
                                            ${series.map(({ data }) => html`<td>${number(data[index])}</td>`)}
                                        </tr>`,
                                )
                                .reverse()}
                        </tbody>
                    </table>
                </div>
            </details>`;
    }

    firstUpdated() {
        this.#resized.observe(this.querySelector('.chart'));
    }

    updated() {
        if (this.#chart !== null) {
            this.#draw();
        }
    }

    disconnectedCallback() {
        super.disconnectedCallback();
        this.#resized.disconnect();
        this.#chart?.dispose();
    }

    #draw() {
        const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
        const text = { color: '#3a444c', fontSize: rem * 0.8, fontFamily: getComputedStyle(this).fontFamily };
        this.#chart.setOption({
            animation: !calm,
            animationDurationUpdate: 300,
            color: COLOURS,
            textStyle: text,
            legend: { top: 0, left: 0, textStyle: text, itemWidth: rem, itemHeight: rem * 0.8 },
            grid: {
                top: rem * 2.2,
                left: rem * 0.25,
                right: rem * 0.5,
                bottom: rem * 0.25,
                outerBoundsMode: 'same',
                outerBoundsContain: 'axisLabel',
            },
            // Drawn on the canvas: what is written into the page would need inline styles.
            tooltip: { trigger: 'axis', renderMode: 'richText', confine: true, textStyle: text },
            xAxis: {
                type: 'category',
                data: this.#days.map(shortDay),
                axisLabel: { ...text, hideOverlap: true },
                axisTick: { show: false },
            },
            yAxis: { type: 'value', minInterval: 1, axisLabel: { ...text, formatter: number } },
            series: this.#series.map((each) => ({ ...each, type: 'bar', barGap: '10%' })),
        });
    }
}

customElements.define('city-trend', CityTrend);
