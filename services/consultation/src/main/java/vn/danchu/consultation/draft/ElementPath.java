package vn.danchu.consultation.draft;

import vn.danchu.platform.rule.DomainRule;

/**
 * The address of an element within its draft: {@code dieu-28.khoan-2.diem-a}, {@code chuong-2.muc-4}. It begins at the
 * article, whose number is unique in a text, so that adding a chapter heading moves no comment. When a text numbers two
 * elements alike, the later one is {@code dieu-28.khoan-2-lan-2} («lần 2»).
 *
 * @param value the address as written
 */
@DomainRule
public record ElementPath(String value) {

    static ElementPath of(String segment) {
        return new ElementPath(segment);
    }

    ElementPath then(String segment) {
        return new ElementPath(value + "." + segment);
    }

    ElementPath again(int time) {
        return new ElementPath(value + "-lan-" + time);
    }

    @Override
    public String toString() {
        return value;
    }
}
