package vn.danchu.platform.consent;

import vn.danchu.platform.rule.DomainRule;

/**
 * The notice on personal data that portals show (thông báo xử lý dữ liệu cá nhân).
 *
 * @param purpose people agree to
 * @param version in use
 */
@DomainRule
public record Notice(String purpose, String version) {}
