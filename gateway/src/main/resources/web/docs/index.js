import '../common/style/base.css';
import '../common/style/masthead.css';
import './style/frame.css';
import './style/search.css';
import './style/entry.css';
import { folded } from '../common/folded.js';

/** Everything that can be found, with the words by which it is found, folded. */
const entries = [...document.querySelectorAll('.entry')].map((element) => ({
    element,
    words: folded(element.dataset.words),
}));
const sections = [...document.querySelectorAll('.section'), ...document.querySelectorAll('.service')];
const links = [...document.querySelectorAll('.contents a[href^="#"]')];

const search = document.querySelector('.search');
const wanted = search.querySelector('input');
const status = search.querySelector('[role=status]');
const language = document.querySelector('.language');

/** Shows what has every word that is looked for, and the headings above it. */
const find = () => {
    const parts = folded(wanted.value).split(/\s+/).filter(Boolean);
    let found = 0;
    for (const { element, words } of entries) {
        element.hidden = !parts.every((part) => words.includes(part));
        found += element.hidden ? 0 : 1;
    }
    for (const section of sections) {
        section.hidden = parts.length > 0 && section.querySelector('.entry:not([hidden])') === null;
    }
    for (const link of links) {
        link.parentElement.hidden = document.querySelector(link.hash).closest('[hidden]') !== null;
    }
    document.body.classList.toggle('searching', parts.length > 0);
    status.textContent = parts.length === 0 ? '' : told(found);
    keep();
};

const told = (found) => {
    if (found === 0) {
        return search.dataset.foundNone;
    }
    return found === 1 ? search.dataset.foundOne : search.dataset.found.replace('#', found);
};

/** What is looked for stays in the address, and goes along when the language is changed. */
const keep = () => {
    const here = new URL(location.href);
    if (wanted.value === '') {
        here.searchParams.delete('q');
    } else {
        here.searchParams.set('q', wanted.value);
    }
    history.replaceState(null, '', here);
    here.searchParams.set('lang', language.lang);
    language.href = here.search + here.hash;
};

/** What the address names is seen, whatever was looked for and folded before. */
const show = () => {
    const named = location.hash === '' ? null : document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (named !== null) {
        if (named.closest('[hidden]') !== null) {
            wanted.value = '';
            find();
        }
        if (named.matches('details')) {
            named.open = true;
        }
        named.scrollIntoView();
    }
    keep();
};

wanted.value = new URL(location.href).searchParams.get('q') ?? '';
search.hidden = false;
wanted.addEventListener('input', find);
wanted.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
        wanted.value = '';
        find();
    }
});
document.addEventListener('keydown', (event) => {
    if (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && document.activeElement !== wanted) {
        event.preventDefault();
        wanted.focus();
    }
});
// An opened entry is the one that a link to this page should name.
for (const { element } of entries) {
    element.addEventListener('toggle', () => {
        if (element.open && location.hash !== `#${element.id}`) {
            history.replaceState(null, '', `#${element.id}`);
            keep();
        }
    });
}
addEventListener('hashchange', show);
find();
show();
