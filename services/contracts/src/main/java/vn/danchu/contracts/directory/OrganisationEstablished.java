package vn.danchu.contracts.directory;

import vn.danchu.contracts.EventType;

/**
 * An organisation came into being.
 *
 * @param organisation as it stands now
 */
@EventType(value = "vn.danchu.directory.organisation-established.v1", topic = "directory.organisation.v1")
public record OrganisationEstablished(OrganisationFacts organisation) implements OrganisationEvent {}
