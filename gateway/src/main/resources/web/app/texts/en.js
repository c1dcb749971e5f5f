/** What the page says, in English. `texts/vi.js` has the same names. */
export default {
    loading: 'Loading figures…',
    loadingFailed: 'The figures could not be loaded yet. The page tries again by itself.',
    live: 'Live',
    connecting: 'Connecting…',
    lost: (at) => `Connection lost since ${at}`,
    lostDetail: 'The figures below are as of then. The page is reconnecting by itself.',
    lastChange: (at) => `Latest change: ${at}`,
    noChange: 'No change since the page was opened',
    connected: 'Connected. The figures are live.',
    announced: (comments, overdue) => `Update: ${comments} comments, ${overdue} duties overdue.`,
    headlines: 'Main figures of the city',
    explain: (name) => `What is this: ${name}`,
    close: 'Close',
    none: 'none yet',
    few: 'under 5',
    atLeast: 'at least, in steps of 5',
    days: (count) => (count === '1' ? '1 day' : `${count} days`),
    moreThanDays: (count) => `over ${count} days`,
    of: (part, whole) => `${part} of ${whole} duties that fell due`,
    measures: {
        open: {
            name: 'Consultations open',
            meaning:
                'Consultations of the people that are open: the content is published and the period for comments has not ended (Law 10/2022/QH15, articles 25 to 28).',
        },
        comments: {
            name: 'Comments received',
            meaning:
                'Comments received in time and not withdrawn. So that nobody can be recognised, the number of each commune is rounded down to a step of 5 and not shown under 5; the sum for the city is therefore a least number.',
        },
        responses: {
            name: 'Comments answered',
            meaning:
                'Comments that the authority has answered, with the reason where they were not accepted. What authorities did is always exact, never rounded.',
        },
        median: {
            name: 'Time to an answer',
            meaning: 'Half of the comments were answered within this time, from receipt to answer.',
        },
        onTime: {
            name: 'Done in time',
            meaning:
                'Share of duties under the law or the plan (answering comments, deciding, answering social criticism, …) that were done in time, among those done or overdue. A day ends at 24:00.',
        },
        overdue: {
            name: 'Overdue',
            meaning: 'Duties whose last day has passed and which the authority has not done yet. What was done late is no longer here.',
        },
    },
    map: {
        title: 'Map of the communes',
        describe: 'The ranking on this page has the same figures and works with a keyboard.',
        shows: 'The map is coloured by',
        noValue: 'No figure yet',
        inset: 'Côn Đảo is drawn near the mainland.',
        source: 'Boundaries: public merger map of the survey authority, through vietnamese-provinces-database (MIT, © 2021 Thang Le Quoc), simplified.',
        zoomIn: 'Zoom in',
        zoomOut: 'Zoom out',
        range: (from, to) => (from === to ? `${from}` : `${from} – ${to}`),
        over: (from) => `${from} and more`,
    },
    ranking: {
        title: 'Ranking of the communes',
        search: 'Find a commune',
        searchHint: 'with or without diacritics',
        all: (count) => `Show all ${count} units`,
        rank: 'Rank',
        city: 'The city itself',
        unit: 'Unit',
        sortBy: (name) => `Sort by: ${name}`,
        nothing: 'There is no unit to show here.',
        short: { open: 'Open', comments: 'Comments', responses: 'Answered', onTime: 'In time', overdue: 'Overdue' },
    },
    trend: {
        title: (days) => `Last ${days} days`,
        table: 'Show the figures as a table',
        day: 'Day',
        comments: 'New comments',
        responses: 'Answers',
        breaches: 'Newly overdue',
        note: 'Comments grow in steps of 5 per unit.',
        describe: (days, comments, responses, breaches) =>
            `Bar chart of the last ${days} days: at least ${comments} new comments, ${responses} answers, ${breaches} newly overdue duties. A table follows.`,
    },
    overdue: {
        title: 'Overdue',
        nothing: 'Nothing is overdue.',
        since: (day, ago) => `due ${day}, ${ago} days over`,
        count: (count) => (count === '1' ? '1 duty' : `${count} duties`),
        law: 'Basis',
    },
    ward: {
        ofCity: 'Whole city',
        consultations: 'Open for comments',
        noConsultations: 'No consultation is open here at present.',
        closes: (day) => `comments until the end of ${day}`,
        draft: 'Read the draft',
        comments: 'See the comments',
        more: 'There are more; the API has all of them.',
        failed: 'The list could not be loaded; please try again in a few minutes.',
    },
    empty: {
        title: 'There is no consultation yet',
        text: 'As soon as a commune publishes a draft for consultation, its figures appear here by themselves: the consultation, comments, answers and deadlines. There is no need to reload the page.',
    },
};
