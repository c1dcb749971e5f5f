-- The audit trail names who did what about which comment. Who seals it needs the digests of its entries and not the entries:
-- the database makes them, and the worker reads no more of the trail than how old it is.

-- One field as the digest of an entry takes it: its length before it, so that no two contents are written alike, and for an
-- absent field a length that no content has. AuditDigest is the same in Java, for who verifies.
create function platform.audit_field(content text) returns bytea
    language sql stable parallel safe
    set search_path = pg_catalog, pg_temp
    return case
        when content is null then '\xffffffff'::bytea
        else int4send(octet_length(convert_to(content, 'UTF8'))) || convert_to(content, 'UTF8')
    end;

create function platform.audit_digest(entry platform.audit) returns bytea
    language sql stable parallel safe
    set search_path = pg_catalog, pg_temp
    return sha256(
        platform.audit_field('danchu-audit-entry-1')
        || platform.audit_field((entry).id::text)
        || platform.audit_field((entry).transaction_id::text)
        || platform.audit_field((extract(epoch from (entry).occurred_at) * 1000000)::bigint::text)
        || platform.audit_field((entry).operation)
        || platform.audit_field((entry).actor)
        || platform.audit_field(cardinality((entry).roles)::text)
        || coalesce(
            (select string_agg(platform.audit_field(role), ''::bytea order by place)
             from unnest((entry).roles) with ordinality as held (role, place)),
            ''::bytea)
        || platform.audit_field((entry).client)
        || platform.audit_field((entry).organisation)
        || platform.audit_field((entry).unit_code)
        || platform.audit_field(to_char((entry).unit_valid_from, 'YYYY-MM-DD'))
        || platform.audit_field((entry).about)
        || platform.audit_field((entry).version_before::text)
        || platform.audit_field((entry).version_after::text)
        || platform.audit_field((entry).correlation_id::text));

-- The entries behind one that lie below every running transaction, where nothing can appear any more: what the next batch is
-- made of. It reads as the owner, for a worker that may not.
create function platform.audit_settled(after_transaction xid8, after_id bigint, at_most integer)
    returns table (id bigint, transaction_id xid8, digest bytea)
    language sql stable security definer
    set search_path = pg_catalog, pg_temp
    begin atomic
        select entry.id, entry.transaction_id, platform.audit_digest(entry)
        from platform.audit as entry
        where (entry.transaction_id, entry.id) > (audit_settled.after_transaction, audit_settled.after_id)
            and entry.transaction_id < pg_snapshot_xmin(pg_current_snapshot())
        order by entry.transaction_id, entry.id
        limit audit_settled.at_most;
    end;

revoke execute on function platform.audit_field(text), platform.audit_digest(platform.audit),
    platform.audit_settled(xid8, bigint, integer) from public;
grant execute on function platform.audit_settled(xid8, bigint, integer) to ${worker};

revoke select on platform.audit from ${worker};
grant select (id, transaction_id, occurred_at) on platform.audit to ${worker};
