// A program of others: it finds the city's endpoint, asks what can be reported, reports, and asks what became of it.
"use strict";

const Open311 = require("open311");

const [unit, words] = process.argv.slice(2);
const city = new Open311({ discovery: `${process.env.DANCHU_GATEWAY}/open311/v2/discovery.json`, apiKey: process.env.OPEN311_KEY });

function ask(method, ...asked) {
    return new Promise((answered, failed) =>
        city[method](...asked, (error, answer) => (error ? failed(new Error(`${method}: ${answer}`)) : answered(answer))),
    );
}

async function report() {
    await ask("serviceDiscovery", { cache: true, type: "test" });
    console.log(`found ${city.endpoint}`);

    const services = await ask("serviceList");
    const service = services.find((each) => each.service_code === "ENVIRONMENT");
    const definition = await ask("serviceDefinition", service.service_code);
    const attribute = definition.attributes.find((each) => each.code === "unit");
    const commune = attribute.values.find((each) => each.key === unit);
    console.log(`offered ${services.length}: ${service.service_name} at ${commune.name}`);

    const form = {
        service_code: service.service_code,
        lat: 10.7721234,
        long: 106.6983456,
        description: words,
        email: "nguoi.dan@example.org",
        last_name: "Nguyễn Thị",
        first_name: "Hoa",
        attributes: { unit: commune.key },
    };
    const [sent] = await ask("submitRequest", form);
    const [again] = await ask("submitRequest", form);
    console.log(`sent ${sent.service_request_id}: ${sent.service_notice}`);
    console.log(`sent twice, kept once: ${sent.service_request_id === again.service_request_id}`);

    const [token] = await ask("token", sent.service_request_id);
    const [one] = await ask("serviceRequests", token.service_request_id);
    const listed = await ask("serviceRequests", { service_code: service.service_code, status: "open" });
    console.log(`read ${one.service_request_id} ${one.status} at ${one.lat},${one.long}: ${JSON.stringify(one)}`);
    console.log(`listed: ${listed.some((each) => each.service_request_id === one.service_request_id)}`);

    try {
        await ask("submitRequest", { ...form, service_code: "NOTHING" });
    } catch (refused) {
        console.log(`refused ${refused.message}`);
    }
}

report().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
});
