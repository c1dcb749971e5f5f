package vn.danchu.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import vn.danchu.platform.trace.Traces;

/** Calls the step of a request by the method that answers it: a path would name whom the request is about. */
@Provider
class TraceFilter implements ContainerRequestFilter {

    private final ResourceInfo resource;
    private final Traces traces;

    TraceFilter(ResourceInfo resource, Traces traces) {
        this.resource = resource;
        this.traces = traces;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        traces.nameCurrent(resource.getResourceClass().getSimpleName() + "."
                + resource.getResourceMethod().getName());
    }
}
