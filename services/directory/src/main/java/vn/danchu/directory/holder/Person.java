package vn.danchu.directory.holder;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import vn.danchu.directory.NameKeys;

/** The name of a person. Personal data: for officials of the unit, never for events, logs or public lists. */
@Entity
@Table(name = "person")
@SuppressWarnings("UnusedVariable") // some fields are read by queries only
class Person {

    @Id
    private String subject;

    private String name;

    @Column(name = "given_name")
    private String givenName;

    @Embedded
    private NameKeys keys;

    protected Person() {}

    Person(String subject, String fullName) {
        this.subject = subject;
        call(fullName);
    }

    /** People are called and ordered by the last word of their name. */
    final void call(String fullName) {
        name = fullName;
        givenName = fullName.substring(fullName.lastIndexOf(' ') + 1);
        keys = NameKeys.of(fullName);
    }

    String subject() {
        return subject;
    }

    String name() {
        return name;
    }
}
