package vn.danchu.contracts.directory;

import vn.danchu.contracts.EventType;

/**
 * An organisation comes to an end.
 *
 * @param organisation as it stands now
 */
@EventType(value = "vn.danchu.directory.organisation-dissolved.v1", topic = "directory.organisation.v1")
public record OrganisationDissolved(OrganisationFacts organisation) implements OrganisationEvent {}
