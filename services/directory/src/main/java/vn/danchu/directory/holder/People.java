package vn.danchu.directory.holder;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The names of people. */
@ApplicationScoped
class People implements PanacheRepositoryBase<Person, String> {

    /** The person of a subject, called by the name given now. */
    Person called(String subject, String fullName) {
        Person known = findById(subject);
        if (known != null) {
            known.call(fullName);
            return known;
        }
        Person person = new Person(subject, fullName);
        persist(person);
        return person;
    }
}
