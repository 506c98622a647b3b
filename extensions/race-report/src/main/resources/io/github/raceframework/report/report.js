'use strict';
(function () {
  const root = document.documentElement;
  const page = JSON.parse(document.getElementById('race-charts').textContent);
  const drawn = new Map();

  // Text and axes take the colours of the page, light or dark.
  function theme() {
    const style = getComputedStyle(document.body);
    const probe = document.createElement('i');
    document.body.appendChild(probe);
    const colour = function (name) {
      probe.style.color = 'var(' + name + ')';
      return getComputedStyle(probe).color;
    };
    const text = colour('--text');
    const muted = colour('--muted');
    const line = colour('--line');
    const surface = colour('--surface');
    probe.remove();
    const axis = {
      axisLine: { lineStyle: { color: line } },
      axisLabel: { color: muted, fontSize: 11 },
      splitLine: { lineStyle: { color: line } }
    };
    return {
      backgroundColor: 'transparent',
      textStyle: { fontFamily: style.fontFamily, color: text },
      categoryAxis: axis,
      valueAxis: axis,
      legend: { textStyle: { color: muted, fontSize: 12 } },
      bar: { label: { color: text, fontSize: 11 } },
      markLine: { label: { color: muted } },
      tooltip: {
        backgroundColor: surface,
        borderColor: line,
        textStyle: { color: text, fontSize: 12 },
        axisPointer: { lineStyle: { color: muted }, shadowStyle: { color: 'rgba(128, 140, 160, .12)' } }
      }
    };
  }

  // Objects go into objects, and lists of one length place by place; all else is replaced.
  function merge(into, from) {
    const lists = Array.isArray(into) && Array.isArray(from);
    if (lists ? into.length !== from.length : Object(into) !== into || Object(from) !== from) {
      return from;
    }
    Object.keys(from).forEach(function (key) {
      into[key] = key in into ? merge(into[key], from[key]) : from[key];
    });
    return into;
  }

  function tableOf(element) {
    return element.parentElement.querySelector('table');
  }

  // What a chart has in common with others, its own, and names and texts of the table beside it.
  function optionsOf(element) {
    const chart = page.charts[element.id.slice('chart-'.length)];
    const base = structuredClone(page.bases[chart[0]]);
    const own = structuredClone(chart[1]);
    const heads = Array.from(tableOf(element).tHead.rows[0].cells);
    const rows = Array.from(tableOf(element).tBodies[0].rows);
    const names = own.names || rows.map(function (row) { return row.cells[0].textContent; });
    const texts = own.texts || rows.map(function (row) {
      const filled = Array.from(row.cells).filter(function (cell) { return cell.textContent; });
      return filled.map(function (cell) {
        return (cell.cellIndex ? heads[cell.cellIndex].textContent + ': ' : '') + cell.textContent;
      }).join('\n');
    });
    delete own.names;
    delete own.texts;
    const options = merge(base.options, own);
    options[base.names].data = names;
    base.carrier.data = texts.map(function (text) { return { value: 0, name: text }; });
    options.series.unshift(base.carrier);
    return options;
  }

  function draw(element, look) {
    const old = drawn.get(element);
    if (old) {
      old.dispose();
    }
    const chart = echarts.init(element, look, { renderer: 'svg' });
    chart.setOption(optionsOf(element));
    drawn.set(element, chart);
  }

  // A chart that lies across is as high as it has bars.
  function fit(element) {
    const chart = page.charts[element.id.slice('chart-'.length)];
    if (chart[0] === 'ACROSS') {
      const rows = (chart[1].names || tableOf(element).tBodies[0].rows).length;
      element.style.height = (rows * (chart[1].legend.data.length === 2 ? 44 : 26) + 48) + 'px';
    }
  }

  const elements = Array.from(document.querySelectorAll('.chart'));
  let look = theme();
  elements.forEach(fit);

  // What is far down is drawn when it comes near, so that a page with hundreds of charts opens at once.
  const near = new IntersectionObserver(function (entries) {
    entries.forEach(function (entry) {
      if (entry.isIntersecting && !drawn.has(entry.target)) {
        draw(entry.target, look);
      }
    });
  }, { rootMargin: '1500px' });
  elements.forEach(function (element) { near.observe(element); });

  function redraw() {
    look = theme();
    drawn.forEach(function (chart, element) { draw(element, look); });
  }

  new ResizeObserver(function () {
    drawn.forEach(function (chart) { chart.resize(); });
  }).observe(document.querySelector('main'));

  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const button = document.getElementById('theme');
  function isDark() {
    return root.dataset.theme ? root.dataset.theme === 'dark' : dark.matches;
  }
  function show() {
    button.setAttribute('aria-pressed', String(isDark()));
    redraw();
  }
  button.addEventListener('click', function () {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    show();
  });
  dark.addEventListener('change', show);
  button.setAttribute('aria-pressed', String(isDark()));

  window.addEventListener('beforeprint', function () {
    root.dataset.printed = root.dataset.theme || '';
    root.dataset.theme = 'light';
    look = theme();
    elements.forEach(function (element) { draw(element, look); });
  });
  window.addEventListener('afterprint', function () {
    if (root.dataset.printed) {
      root.dataset.theme = root.dataset.printed;
    } else {
      delete root.dataset.theme;
    }
    delete root.dataset.printed;
    redraw();
  });

  // Sorting: numbers by their exact values, names by the language of the page, what has no value last.
  document.querySelectorAll('table.sortable').forEach(function (table) {
    const heads = Array.from(table.tHead.rows[0].cells);
    heads.forEach(function (head, column) {
      head.querySelector('button').addEventListener('click', function () {
        const first = column === 0 ? 'ascending' : 'descending';
        const other = column === 0 ? 'descending' : 'ascending';
        const order = head.getAttribute('aria-sort') === first ? other : first;
        heads.forEach(function (each) { each.setAttribute('aria-sort', 'none'); });
        head.setAttribute('aria-sort', order);
        const sign = order === 'ascending' ? 1 : -1;
        const key = function (row) { return row.cells[column].dataset.sort; };
        const rows = Array.from(table.tBodies[0].rows);
        rows.sort(function (one, two) {
          const a = key(one);
          const b = key(two);
          if (a === undefined || b === undefined) {
            return (a === undefined) - (b === undefined);
          }
          return sign * (column === 0 ? a.localeCompare(b) : Number(a) - Number(b));
        });
        rows.forEach(function (row) { table.tBodies[0].appendChild(row); });
      });
    });
  });
})();
