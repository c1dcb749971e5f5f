package vn.danchu.contracts.directory;

import vn.danchu.contracts.EventType;

/**
 * A residential community came into being.
 *
 * @param community as it stands now
 */
@EventType(value = "vn.danchu.directory.community-established.v1", topic = "directory.community.v1")
public record CommunityEstablished(CommunityFacts community) implements CommunityEvent {}
