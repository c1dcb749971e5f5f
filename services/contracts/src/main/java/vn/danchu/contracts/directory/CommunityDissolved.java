package vn.danchu.contracts.directory;

import vn.danchu.contracts.EventType;

/**
 * A residential community comes to an end.
 *
 * @param community as it stands now
 */
@EventType(value = "vn.danchu.directory.community-dissolved.v1", topic = "directory.community.v1")
public record CommunityDissolved(CommunityFacts community) implements CommunityEvent {}
