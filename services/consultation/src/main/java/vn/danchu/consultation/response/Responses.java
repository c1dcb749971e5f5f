package vn.danchu.consultation.response;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The answers of this database. */
@ApplicationScoped
class Responses implements PanacheRepositoryBase<Response, UUID> {}
