"""Setting a newsroom's server up and looking after it, for whoever administers it."""

from __future__ import annotations

from db.server import ServerAdmin
from workbench.domain.errors import BadInput
from workbench.domain.person import Role
from workbench.domain.reasons import InputKind, Reason
from workbench.domain.replication_codes import ReplicationCode
from workbench.domain.server import ServerAddress, ServerLogin
from workbench.services.validation import check_person_name
from workbench.text.person_names import fold_name
from workbench.text.search_terms import FOLD_VERSION


class ServerAdminService:
    """`address` is that of an account that may make others. Each call is a connection and a transaction of its own."""

    def __init__(self, address: ServerAddress) -> None:
        self._address = address

    def init(self) -> str:
        """Make tables, functions, groups and rights in an empty database; the id of the new server."""
        with ServerAdmin.open(self._address) as admin:
            return admin.init(FOLD_VERSION)

    def add_person(
        self, name: str, login: str, role: Role, *, password: str = "", person_id: str = ""
    ) -> tuple[ServerLogin, str]:
        """An account for somebody, and its password: the given one, or one made for them.

        Raises BadInput for a name that cannot be read, or that a reader takes for another account's.
        """
        name = check_person_name(name)
        with ServerAdmin.open(self._address) as admin:
            for known in () if person_id else admin.people():
                if fold_name(known.person_name) == fold_name(name):
                    taken = Reason(ReplicationCode.PERSON_TAKEN, name=known.person_name)
                    raise BadInput(where=InputKind.SERVER, reason=taken)
            return admin.add_person(name, login, role, password=password, person_id=person_id)

    def people(self) -> list[ServerLogin]:
        with ServerAdmin.open(self._address) as admin:
            return admin.people()

    def upgrade(self) -> tuple[int, int]:
        """Bring the server up to this program: its version before and now."""
        with ServerAdmin.open(self._address) as admin:
            return admin.upgrade(FOLD_VERSION)

    def check(self) -> list[Reason]:
        """What does not hold on the server, empty if everything does."""
        with ServerAdmin.open(self._address) as admin:
            return admin.check()
